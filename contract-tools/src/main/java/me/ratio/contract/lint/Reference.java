package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import me.ratio.openapi.JsonPointers;

/**
 * A reference within a document.
 *
 * @param from the JSON pointer of the object that holds it
 * @param text what it says
 */
record Reference(String from, String text) {
    /** Tells whether it leads out of the document. */
    boolean isExternal() {
        return !text.startsWith("#");
    }

    /** The JSON pointer it leads to; nothing when it leads out of the document or to an anchor. */
    Optional<String> target() {
        return target(text);
    }

    /** Follows references from a node to what is none, or to a missing node when they lead nowhere or in a circle. */
    static JsonNode follow(JsonNode document, JsonNode node) {
        Set<String> seen = new HashSet<>();
        JsonNode at = node;
        while (at.path("$ref").isTextual()) {
            String text = at.path("$ref").asText();
            Optional<String> target = seen.add(text) ? target(text) : Optional.empty();
            at = target.map(pointer -> JsonPointers.find(document, pointer)).orElseGet(MissingNode::getInstance);
        }
        return at;
    }

    private static Optional<String> target(String text) {
        if (!text.equals("#") && !text.startsWith("#/")) {
            return Optional.empty();
        }
        return Optional.of(JsonPointers.ofReference(text));
    }
}
