package me.ratio.sdk.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import me.ratio.runtime.internal.json.JsonCodec;
import me.ratio.runtime.operation.Operation;
import org.jspecify.annotations.Nullable;

/** Values for everything that the contract marks as sensitive; they must not appear anywhere. */
public final class SecretCanaries {
    /** Stands for any secret text. */
    public static final String TEXT = "canary";

    /** Stands for a secret date. */
    public static final String DATE = "1903-04-05";

    private static final List<String> ALL = List.of(TEXT, DATE);

    private static final String MEDIA = "/content/application~1json/schema";

    private SecretCanaries() {}

    /** Returns the arguments of an operation, with a canary in its path and in every sensitive property of its body. */
    public static List<Object> arguments(Operation operation) {
        List<Object> arguments = new ArrayList<>(OperationInvoker.examples(operation));
        int path = operation.pathParameters().size();
        for (int i = 0; i < path; i++) {
            if (arguments.get(i) instanceof String) {
                arguments.set(i, TEXT);
            }
        }
        JsonNode body = EffectiveContract.requestExample(operation);
        if (body != null) {
            JsonNode schema = EffectiveContract.operation(operation).at("/requestBody" + MEDIA);
            byte[] planted = plantIn(schema, body).toString().getBytes(StandardCharsets.UTF_8);
            arguments.set(path, JsonCodec.read(planted, arguments.get(path).getClass()));
        }
        return arguments;
    }

    /** Returns the response of an operation, with canaries in every sensitive and one unknown property. */
    public static @Nullable ObjectNode response(Operation operation) {
        JsonNode example = EffectiveContract.responseExample(operation);
        if (example == null) {
            return null;
        }
        String status = Integer.toString(EffectiveContract.successStatus(operation));
        JsonNode schema = EffectiveContract.operation(operation)
                .path("responses")
                .path(status)
                .at(MEDIA);
        return ((ObjectNode) plantIn(schema, example)).put("later", TEXT);
    }

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
