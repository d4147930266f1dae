package me.ratio.openapi;

import java.util.Optional;

/**
 * A reference in a document.
 *
 * @param from the JSON pointer of the object that holds it
 * @param text the reference as it was written
 */
public record Reference(String from, String text) {
    /** Tells whether it leads out of the document. */
    public boolean isExternal() {
        return !text.startsWith("#");
    }

    /** Returns the JSON pointer it leads to; nothing when it leads out of the document or to an anchor. */
    public Optional<String> target() {
        if (!text.equals("#") && !text.startsWith("#/")) {
            return Optional.empty();
        }
        return Optional.of(JsonPointers.ofReference(text));
    }
}
