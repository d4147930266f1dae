package me.ratio.contract.lint;

/**
 * The first reason why a value does not fit a schema.
 *
 * @param at the JSON pointer within the value, {@code ""} for all of it
 * @param reason what is wrong there, a verb first
 */
record Mismatch(String at, String reason) {
    /** Says which value it is and what is wrong with it. */
    String sentence() {
        return (at.isEmpty() ? "it" : at) + " " + reason;
    }
}
