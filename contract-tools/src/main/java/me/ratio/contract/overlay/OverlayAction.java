package me.ratio.contract.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * An action of an overlay.
 *
 * @param number its number in the overlay, counted from 1
 * @param line its line in the overlay
 * @param target the JSONPath of the values to change
 * @param change the value to merge or append; empty when the target is removed
 * @param addsProperties whether the action may add properties to existing schemas, {@code x-adds}
 */
public record OverlayAction(int number, int line, String target, Optional<JsonNode> change, boolean addsProperties) {
    /** Returns {@code update} or {@code remove}. */
    public String verb() {
        return change.isPresent() ? "update" : "remove";
    }
}
