package me.ratio.contract.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** How an overlay's update changes a tree: objects are merged, arrays grow, everything else is replaced. */
final class Merge {
    private Merge() {}

    /** Merges an object into another, which is changed. */
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

    /** Appends a value to an array, as one entry. */
    static void append(ArrayNode target, JsonNode entry) {
        target.add(entry.<JsonNode>deepCopy());
    }
}
