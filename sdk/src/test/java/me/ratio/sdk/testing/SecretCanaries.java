package me.ratio.sdk.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/** Values for everything that the contract marks as sensitive; they must not appear anywhere. */
public final class SecretCanaries {
    /** Stands for any secret text. */
    public static final String TEXT = "canary";

    /** Stands for a secret date. */
    public static final String DATE = "1903-04-05";

    private static final List<String> ALL = List.of(TEXT, DATE);

    private SecretCanaries() {}

    /** Returns an example with a canary in every sensitive property, nested ones included. */
    public static JsonNode plantIn(JsonNode schema, JsonNode example) {
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

    /** Tells whether a text contains one. */
    public static boolean appearIn(String text) {
        return ALL.stream().anyMatch(text::contains);
    }
}
