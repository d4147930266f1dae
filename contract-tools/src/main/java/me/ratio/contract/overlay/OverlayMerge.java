package me.ratio.contract.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import me.ratio.contract.jsonpath.JsonPathMatch;
import me.ratio.openapi.DocumentException;

/**
 * Merges an update into a tree: objects are merged, arrays are concatenated, other values are replaced.
 *
 * <p>{@code {required: [a], type: object}} updated with {@code {required: [b], type: string}} becomes
 * {@code {required: [a, b], type: string}}. So an update cannot shorten a list or remove a key: that takes an action with
 * {@code remove: true} before it.
 */
final class OverlayMerge {
    private final OverlayVersion version;
    private final ReplacedFacts replaced;

    OverlayMerge(OverlayVersion version, ReplacedFacts replaced) {
        this.version = version;
        this.replaced = replaced;
    }

    /** Merges an update into a match. */
    void into(JsonPathMatch match, JsonNode update) {
        JsonNode target = match.value();
        if (target instanceof ObjectNode object && update instanceof ObjectNode members) {
            merge(object, members);
        } else if (target instanceof ObjectNode) {
            throw new DocumentException("selects an object, so 'update' must be an object");
        } else if (target instanceof ArrayNode array) {
            append(array, update);
        } else if (version == OverlayVersion.V1_0) {
            throw new DocumentException("selects a single value; select the object that holds it");
        } else if (update.isContainerNode()) {
            throw new DocumentException("selects a single value, so 'update' must be a single value");
        } else {
            replace(match, update);
        }
    }

    private void replace(JsonPathMatch match, JsonNode value) {
        JsonNode parent = match.parent().orElseThrow().value();
        replaced.record(match);
        if (parent instanceof ObjectNode object) {
            object.set(match.name().orElseThrow(), value);
        } else {
            ((ArrayNode) parent).set(match.index(), value);
        }
    }

    private void merge(ObjectNode target, ObjectNode update) {
        if (update.has("$ref") && !target.has("$ref")) {
            // OpenAPI 3.0 ignores the keywords next to a reference, so a new one hides them.
            target.fieldNames().forEachRemaining(key -> replaced.record(target, key));
        }
        for (Map.Entry<String, JsonNode> entry : update.properties()) {
            String key = entry.getKey();
            JsonNode present = target.get(key);
            JsonNode change = entry.getValue().deepCopy();
            if (present instanceof ObjectNode object && change instanceof ObjectNode members) {
                merge(object, members);
            } else if (present instanceof ArrayNode array && change instanceof ArrayNode entries) {
                array.addAll(entries);
            } else if (version != OverlayVersion.V1_0 && isIncompatible(present, change)) {
                throw new DocumentException("cannot be updated: '" + key + "' is " + kind(present)
                        + ", and the update has " + kind(change) + "; remove it first");
            } else {
                if (present != null) {
                    replaced.record(target, key);
                }
                target.set(key, change);
            }
        }
    }

    private static boolean isIncompatible(JsonNode present, JsonNode change) {
        return present != null && (present.isContainerNode() || change.isContainerNode());
    }

    private static String kind(JsonNode node) {
        return node.isObject() ? "an object" : node.isArray() ? "an array" : "a single value";
    }

    private void append(ArrayNode target, JsonNode update) {
        if (update instanceof ArrayNode entries && version != OverlayVersion.V1_0) {
            target.addAll(entries.deepCopy());
        } else {
            target.add(update.<JsonNode>deepCopy());
        }
    }
}
