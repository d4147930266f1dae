package me.ratio.openapi.schema;

/**
 * The reason why a value does not fit a schema.
 *
 * @param at the JSON pointer within the value, {@code ""} for all of it
 * @param keyword the keyword of the schema that is not satisfied
 * @param reason what is wrong there, a verb first
 */
public record Mismatch(String at, String keyword, String reason) {
    /** Says which value it is and what is wrong with it. */
    public String sentence() {
        return (at.isEmpty() ? "it" : at) + " " + reason;
    }
}
