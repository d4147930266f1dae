/**
 * Finds errors in an OpenAPI document. {@link me.ratio.contract.lint.Lint} runs a list of
 * {@link me.ratio.contract.lint.Check}s, each for one family of {@link me.ratio.contract.lint.LintRule}s; the last one
 * adds the messages of Swagger Parser.
 *
 * <p>Uses the model and Swagger Parser, and no other package of the tools.
 */
package me.ratio.contract.lint;
