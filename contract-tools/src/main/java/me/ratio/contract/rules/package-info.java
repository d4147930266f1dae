/**
 * Prints the catalogue of the rules of {@code lint} and {@code diff}, as text and JSON for {@code ratio-contract
 * rules} and as the page {@code docs/rules.md}, which a test compares.
 *
 * <p>Uses the two enums of rules and nothing else of the tools.
 */
package me.ratio.contract.rules;
