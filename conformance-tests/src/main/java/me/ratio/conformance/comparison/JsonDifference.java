package me.ratio.conformance.comparison;

/**
 * One place where two JSON values differ.
 *
 * @param pointer the JSON pointer of the place; empty for the whole value
 * @param words how they differ there, in words that hold no value
 */
public record JsonDifference(String pointer, String words) {
    @Override
    public String toString() {
        return (pointer.isEmpty() ? "the whole value" : pointer) + ": " + words;
    }
}
