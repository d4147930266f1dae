package me.ratio.contract.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * One action of an overlay.
 *
 * @param number its place in the overlay, counted from 1
 * @param line the line of the overlay that it begins in
 * @param target the JSONPath of what it changes
 * @param change what is merged or appended there; absent when the target is removed
 * @param adds whether a schema that exists may gain properties
 */
public record Action(int number, int line, String target, Optional<JsonNode> change, boolean adds) {
    /** Returns what it does: {@code update} or {@code remove}. */
    public String verb() {
        return change.isPresent() ? "update" : "remove";
    }
}
