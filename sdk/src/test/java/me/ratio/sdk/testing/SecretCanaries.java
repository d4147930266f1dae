package me.ratio.sdk.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/** Values that must not be seen anywhere, put where the contract says that something is sensitive. */
public final class SecretCanaries {
    /** A text that stands for anything secret. */
    public static final String TEXT = "canary";

    /** A date that stands for a secret one. */
    public static final String DATE = "1903-04-05";

    private static final List<String> ALL = List.of(TEXT, DATE);

    private SecretCanaries() {}

    /** An example of a schema, with a canary in every sensitive property of it and of what it holds. */
    public static JsonNode plantedIn(JsonNode schema, JsonNode example) {
        JsonNode copy = example.deepCopy();
        plant(schema, copy);
        return copy;
    }

    private static void plant(JsonNode reference, JsonNode value) {
        JsonNode schema = EffectiveContract.resolved(reference);
        schema.path("allOf").forEach(part -> plant(part, value));
        if (value instanceof ArrayNode list) {
            list.forEach(element -> plant(schema.path("items"), element));
        } else if (value instanceof ObjectNode object) {
            schema.path("properties").properties().forEach(property -> {
                String name = property.getKey();
                if (property.getValue().path("x-sensitive").asBoolean()) {
                    object.set(name, canary(property.getValue()));
                } else if (object.has(name)) {
                    plant(property.getValue(), object.get(name));
                }
            });
        }
    }

    private static TextNode canary(JsonNode property) {
        return TextNode.valueOf(property.path("format").asText().equals("date") ? DATE : TEXT);
    }

    /** Whether a text shows one. */
    public static boolean areIn(String text) {
        return ALL.stream().anyMatch(text::contains);
    }
}
