package me.ratio.contract.lint;

import java.util.Optional;

/**
 * A violation of a rule.
 *
 * @param rule the rule
 * @param pointer the JSON pointer of the value that violates it
 * @param file the file of that value, if the document refers to it; empty for the document itself
 * @param line the line of that value in its file, counted from 1
 * @param message one sentence
 */
public record LintFinding(LintRule rule, String pointer, Optional<String> file, int line, String message) {}
