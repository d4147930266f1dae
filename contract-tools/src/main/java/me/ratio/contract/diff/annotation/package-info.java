/**
 * Compares what restricts no value: descriptions and examples, deprecation, sunset and stability. Schemas, parameters
 * and operations have the same keywords, so {@code schema}, {@code document} and {@code http} share these comparisons.
 *
 * <p>Uses {@code rule}.
 */
package me.ratio.contract.diff.annotation;
