/**
 * Renders a {@link me.ratio.contract.diff.DiffReport} as text, Markdown and JSON, and tells whether a version number
 * moved far enough for it.
 *
 * <p>Uses the root package and {@code rule}, but none of the comparisons.
 */
package me.ratio.contract.diff.report;
