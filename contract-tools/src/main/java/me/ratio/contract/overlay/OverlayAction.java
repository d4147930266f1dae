package me.ratio.contract.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import me.ratio.contract.jsonpath.JsonPath;

/**
 * An action of an overlay. One without a change only checks that its target exists.
 *
 * @param number its number in the overlay, counted from 1
 * @param line its line in the overlay
 * @param target the values to change
 * @param update the value to merge or append
 * @param copy the single value to merge or append
 * @param remove whether the target is removed; {@code update} and {@code copy} have no effect then
 * @param addsProperties whether the action may add properties to existing schemas, {@code x-adds}
 */
public record OverlayAction(
        int number,
        int line,
        JsonPath target,
        Optional<JsonNode> update,
        Optional<JsonPath> copy,
        boolean remove,
        boolean addsProperties) {
    /** Returns {@code update}, {@code copy}, {@code remove} or {@code none}. */
    public String verb() {
        if (remove) {
            return "remove";
        }
        return copy.isPresent() ? "copy" : update.isPresent() ? "update" : "none";
    }
}
