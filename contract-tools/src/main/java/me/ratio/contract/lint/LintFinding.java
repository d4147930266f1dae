package me.ratio.contract.lint;

/**
 * A violation of a rule.
 *
 * @param rule the rule
 * @param pointer the JSON pointer of the value that violates it
 * @param line the line of that value in its file, counted from 1
 * @param message one sentence
 */
public record LintFinding(LintRule rule, String pointer, int line, String message) {}
