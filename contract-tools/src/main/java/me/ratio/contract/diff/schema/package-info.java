/**
 * Compares schemas.
 *
 * <p>A schema is first normalised to the list of its variants, so that {@code allOf}, {@code oneOf}, {@code anyOf} and
 * {@code nullable} are resolved whichever way they are spelled. Corresponding variants are then compared keyword by
 * keyword, see {@link me.ratio.contract.diff.schema.KeywordComparisons}.
 */
package me.ratio.contract.diff.schema;
