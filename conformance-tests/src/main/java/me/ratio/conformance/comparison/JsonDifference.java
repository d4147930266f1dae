package me.ratio.conformance.comparison;

/**
 * A location at which two JSON values differ.
 *
 * @param pointer the JSON pointer of the location; empty for the whole value
 * @param description how they differ there, without a value, since values may be secrets
 */
public record JsonDifference(String pointer, String description) {
    @Override
    public String toString() {
        return (pointer.isEmpty() ? "the whole value" : pointer) + ": " + description;
    }
}
