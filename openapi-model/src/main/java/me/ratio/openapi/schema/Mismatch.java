package me.ratio.openapi.schema;

/**
 * A reason why a value is not valid.
 *
 * @param at the JSON pointer within the value, {@code ""} for the whole value
 * @param keyword the keyword that is not satisfied
 * @param reason the error, beginning with a verb
 */
public record Mismatch(String at, String keyword, String reason) {
    /** Returns the pointer and the reason as one sentence. */
    public String sentence() {
        return (at.isEmpty() ? "it" : at) + " " + reason;
    }
}
