package me.ratio.contract.lint;

/**
 * Something that is wrong in one place.
 *
 * @param rule which rule says so
 * @param pointer the JSON pointer of the place
 * @param line the line of the place in its file, counted from 1
 * @param message one sentence
 */
public record LintFinding(LintRule rule, String pointer, int line, String message) {}
