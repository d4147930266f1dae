package me.ratio.openapi;

import java.util.Optional;

/**
 * A reference in a document.
 *
 * @param from the JSON pointer of the object that contains it
 * @param text the text of the reference
 */
public record Reference(String from, String text) {
    /** Tells whether the target is outside of the document. */
    public boolean isExternal() {
        return !text.startsWith("#");
    }

    /** Returns the JSON pointer of the target; empty for an anchor or a target outside of the document. */
    public Optional<String> target() {
        if (!text.equals("#") && !text.startsWith("#/")) {
            return Optional.empty();
        }
        return Optional.of(JsonPointers.ofReference(text));
    }
}
