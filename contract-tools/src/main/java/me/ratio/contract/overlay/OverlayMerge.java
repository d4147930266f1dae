package me.ratio.contract.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * Merges an update into a tree: objects are merged, arrays are concatenated, other values are replaced.
 *
 * <p>{@code {required: [a], type: object}} updated with {@code {required: [b], type: string}} becomes
 * {@code {required: [a, b], type: string}}. So an update cannot shorten a list or remove a key: that takes an action with
 * {@code remove: true} before it.
 */
final class OverlayMerge {
    private OverlayMerge() {}

    /** Merges an object into the target. */
    static void into(ObjectNode target, ObjectNode update) {
        for (Map.Entry<String, JsonNode> entry : update.properties()) {
            JsonNode present = target.get(entry.getKey());
            JsonNode change = entry.getValue().deepCopy();
            if (present instanceof ObjectNode object && change instanceof ObjectNode members) {
                into(object, members);
            } else if (present instanceof ArrayNode array && change instanceof ArrayNode entries) {
                array.addAll(entries);
            } else {
                target.set(entry.getKey(), change);
            }
        }
    }

    /** Appends a value to an array as one element, as Overlay 1.0 requires even for an array. */
    static void append(ArrayNode target, JsonNode entry) {
        target.add(entry.<JsonNode>deepCopy());
    }
}
