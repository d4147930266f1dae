package me.ratio.openapi;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The line of each value of a document, by JSON pointer. */
public final class SourceLines {
    /** A part of another file. */
    private record Part(LocatedDocument document, String pointer) {}

    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Part> parts = new HashMap<>();

    /** Creates an empty table. */
    public SourceLines() {}

    /**
     * Returns the line of a value, or of the nearest object or list that contains it.
     *
     * @param pointer the JSON pointer of the value, {@code ""} for the whole document
     * @return the line, counted from 1
     */
    public int of(String pointer) {
        Optional<String> start = part(pointer);
        if (start.isPresent()) {
            Part part = parts.get(start.get());
            return part.document
                    .lines()
                    .of(part.pointer + pointer.substring(start.get().length()));
        }
        String at = pointer;
        while (!lines.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return lines.getOrDefault(at, 1);
    }

    /**
     * Returns the file of a value.
     *
     * @param pointer the JSON pointer of the value
     * @return the file that the document refers to; nothing when the value is in the document itself
     */
    public Optional<String> file(String pointer) {
        return part(pointer).map(start -> parts.get(start).document.name());
    }

    /** Returns the pointer of the innermost part of another file that contains a value. */
    private Optional<String> part(String pointer) {
        for (String at = pointer; !parts.isEmpty() && !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            if (parts.containsKey(at)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** Notes that the value at a pointer comes from another file. */
    void include(String pointer, LocatedDocument document, String from) {
        parts.put(pointer, new Part(document, from));
    }

    void put(String pointer, int line) {
        lines.put(pointer, line);
    }
}
