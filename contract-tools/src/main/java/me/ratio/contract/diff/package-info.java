/**
 * Compares two revisions of an OpenAPI document and decides whom the difference breaks.
 *
 * <p>{@link me.ratio.contract.diff.ContractDiff} is the entry. It runs a list of comparisons over a pair of documents.
 * Properties, parameters, statuses and media types are paired by name, and the values of each pair are compared by one
 * comparison of normalised schemas. What a consumer may send can only widen, and what it may receive can only narrow,
 * without breaking it. A difference that cannot be decided counts as a break, and says that it is not certain.
 *
 * <p>The packages below use each other in this order: {@code rule}, {@code annotation}, {@code schema},
 * {@code document}, {@code http}. {@code report} prints what this package returns.
 */
package me.ratio.contract.diff;
