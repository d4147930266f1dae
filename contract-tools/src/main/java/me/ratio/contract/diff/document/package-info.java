/**
 * Holds what the comparisons of one run share: both documents, the pairs of locations that were found, and the
 * operations that reached each schema. Also compares what belongs to no operation: {@code info}, tags and schema
 * names.
 *
 * <p>Uses {@code rule}, {@code annotation} and {@code schema}.
 */
package me.ratio.contract.diff.document;
