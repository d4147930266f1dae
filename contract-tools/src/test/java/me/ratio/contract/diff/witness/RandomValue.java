package me.ratio.contract.diff.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes random values that resemble what a schema describes. */
final class RandomValue {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Random random;

    RandomValue(Random random) {
        this.random = random;
    }

    JsonNode of(JsonNode schema, int depth) {
        for (String keyword : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.path(keyword).size() > 0 && random.nextInt(5) > 0) {
                return of(
                        schema.path(keyword)
                                .get(random.nextInt(schema.path(keyword).size())),
                        depth);
            }
        }
        if (schema.path("enum").size() > 0 && random.nextInt(6) > 0) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        if (schema.has("const") && random.nextInt(6) > 0) {
            return schema.get("const");
        }
        JsonNode type = schema.path("type");
        String name = type.isArray() ? type.get(random.nextInt(type.size())).asText() : type.asText();
        return switch (random.nextInt(8) == 0 ? "" : name) {
            case "string" -> JSON.textNode(any(RandomSchema.TEXTS));
            case "integer" -> JSON.numberNode(random.nextInt(9) - 1);
            case "number" -> JSON.numberNode((random.nextInt(18) - 2) * 0.5);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "null" -> JSON.nullNode();
            case "array" -> array(schema, depth);
            case "object" -> object(schema, depth);
            default -> anything(schema, depth);
        };
    }

    private JsonNode anything(JsonNode schema, int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> JSON.textNode(any(RandomSchema.TEXTS));
            case 1 -> JSON.numberNode(random.nextInt(9) - 1);
            case 2 -> JSON.numberNode(random.nextInt(12) * 0.5);
            case 3 -> JSON.booleanNode(random.nextBoolean());
            case 4 -> JSON.nullNode();
            case 5 -> array(schema, depth);
            default -> object(schema, depth);
        };
    }

    private JsonNode array(JsonNode schema, int depth) {
        ArrayNode array = JSON.arrayNode();
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            JsonNode element = schema.path("prefixItems").path(i);
            element = element.isMissingNode() ? schema.path("items") : element;
            element = schema.has("contains") && random.nextInt(3) == 0 ? schema.path("contains") : element;
            array.add(i > 0 && random.nextInt(4) == 0 ? array.get(0) : of(element, depth - 1));
        }
        return array;
    }

    private JsonNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            if (random.nextInt(4) > 0) {
                object.set(property.getKey(), of(property.getValue(), depth - 1));
            }
        }
        for (JsonNode name : schema.path("required")) {
            if (!object.has(name.asText()) && random.nextInt(6) > 0) {
                object.set(name.asText(), of(schema.path("additionalProperties"), depth - 1));
            }
        }
        if (schema.path("additionalProperties").isObject() && random.nextBoolean()) {
            object.set(any(List.of("a", "b", "c", "d")), of(schema.path("additionalProperties"), depth - 1));
        }
        return object;
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
