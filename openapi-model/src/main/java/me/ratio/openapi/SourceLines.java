package me.ratio.openapi;

import java.util.HashMap;
import java.util.Map;

/** The line of each value of a document, by JSON pointer. */
public final class SourceLines {
    private final Map<String, Integer> lines = new HashMap<>();

    /** Creates an empty table. */
    public SourceLines() {}

    /**
     * Returns the line of a value, or of the nearest object or list that contains it.
     *
     * @param pointer the JSON pointer of the value, {@code ""} for the whole document
     * @return the line, counted from 1
     */
    public int of(String pointer) {
        String at = pointer;
        while (!lines.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return lines.getOrDefault(at, 1);
    }

    void put(String pointer, int line) {
        lines.put(pointer, line);
    }
}
