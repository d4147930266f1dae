/**
 * Compares schemas.
 *
 * <p>A schema is first normalised to the list of its variants, so that {@code allOf}, {@code oneOf}, {@code anyOf} and
 * {@code nullable} are resolved in any spelling. Corresponding variants are then compared keyword by
 * keyword, see {@link me.ratio.contract.diff.schema.KeywordComparisons}.
 *
 * <p>An example. {@code {allOf: [A, {oneOf: [B, C]}]}} becomes {@code {anyOf: [D, E]}}:
 *
 * <ol>
 *   <li>{@link me.ratio.contract.diff.schema.VariantExpansion} lists the old variants {@code A+B} and {@code A+C}, and the
 *       new ones {@code D} and {@code E}; {@link me.ratio.contract.diff.schema.NormalizedSchema} groups them by the JSON
 *       type of their values, since a string never has to satisfy what an object must.
 *   <li>{@link me.ratio.contract.diff.schema.UnionPairing} finds that {@code D} continues {@code A+B}, because of its name
 *       or of the values that it allows. A member without a partner was added or removed.
 *   <li>Each pair of variants is compared keyword by keyword. A keyword says how the set of values moved: narrower, wider
 *       or incomparable. Only the direction of the data makes that a break.
 *   <li>Properties, items and the like are pairs of schemas again, which are compared the same way, each once.
 * </ol>
 */
package me.ratio.contract.diff.schema;
