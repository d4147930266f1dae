package me.ratio.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import me.ratio.openapi.JsonPointers;

/** A document whose references within itself can be followed. */
final class Document {
    private final ObjectNode root;
    private final boolean modern;
    private final Map<String, Place> targets = new HashMap<>();

    Document(ObjectNode root) {
        this.root = root;
        modern = !root.path("openapi").asText("3.0").startsWith("3.0");
    }

    Place root() {
        return new Place(this, "", root);
    }

    /** Whether the document speaks the JSON Schema of OpenAPI 3.1 and later. */
    boolean modern() {
        return modern;
    }

    /** What a reference means; a place without a value when it leads outside or nowhere. */
    Place resolve(String reference) {
        return targets.computeIfAbsent(reference, this::lookUp);
    }

    /** The place of a JSON pointer, which may hold nothing. */
    Place at(String pointer) {
        JsonNode node = root;
        for (String step :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            String key = step.replace("~1", "/").replace("~0", "~");
            node = node.isArray() ? element(node, key) : node.path(key);
        }
        return new Place(this, pointer, node);
    }

    private Place lookUp(String reference) {
        if (reference.equals("#")) {
            return root();
        }
        if (!reference.startsWith("#/")) {
            return root().absent();
        }
        return at(JsonPointers.ofReference(reference));
    }

    private static JsonNode element(JsonNode list, String index) {
        return index.matches("\\d{1,9}") ? list.path(Integer.parseInt(index)) : MissingNode.getInstance();
    }
}
