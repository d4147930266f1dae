package me.ratio.contract.diff.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes random schemas of OpenAPI 3.1, and changes them at random places. */
final class RandomSchema {
    static final List<String> NAMES = List.of("a", "b", "c");
    static final List<String> TEXTS = List.of("", "x", "xy", "xyz", "Xy", "12");
    private static final List<String> TYPES =
            List.of("string", "integer", "number", "boolean", "array", "object", "null");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Random random;

    RandomSchema(Random random) {
        this.random = random;
    }

    ObjectNode schema(int depth) {
        ObjectNode schema = JSON.objectNode();
        int kind = random.nextInt(depth > 0 ? 14 : 9);
        switch (kind) {
            case 0 -> schema.set("enum", values());
            case 1 -> schema.set("const", value());
            case 2 -> schema.putArray("type").add("string").add("null");
            case 9 -> schema.set("oneOf", list(depth));
            case 10 -> schema.set("anyOf", list(depth));
            case 11 -> schema.set("allOf", list(depth));
            default -> {
                String type = depth > 0 && random.nextInt(3) > 0 ? any(List.of("object", "array")) : any(TYPES);
                schema.put("type", type);
                for (int i = random.nextInt(4); i > 0; i--) {
                    keyword(schema, type, depth);
                }
            }
        }
        if (random.nextInt(20) == 0 && depth > 0) {
            schema.set("not", schema(0));
        }
        return schema;
    }

    private ArrayNode list(int depth) {
        ArrayNode list = JSON.arrayNode();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            list.add(schema(depth - 1));
        }
        return list;
    }

    /** Sets a random keyword that concerns values of a type. */
    private void keyword(ObjectNode schema, String type, int depth) {
        switch (type) {
            case "string" -> {
                switch (random.nextInt(4)) {
                    case 0 -> schema.put("minLength", random.nextInt(3));
                    case 1 -> schema.put("maxLength", random.nextInt(4));
                    case 2 -> schema.put("pattern", any(List.of("^x", "y$", "^[a-z]*$", "[0-9]")));
                    default -> schema.set("enum", texts());
                }
            }
            case "integer", "number" -> {
                switch (random.nextInt(5)) {
                    case 0 -> schema.put("minimum", random.nextInt(4));
                    case 1 -> schema.put("maximum", random.nextInt(6));
                    case 2 -> schema.put("exclusiveMinimum", random.nextInt(4));
                    case 3 -> schema.put("exclusiveMaximum", random.nextInt(6));
                    default -> schema.put("multipleOf", 1 + random.nextInt(3));
                }
            }
            case "array" -> {
                switch (random.nextInt(6)) {
                    case 0 -> schema.put("minItems", random.nextInt(3));
                    case 1 -> schema.put("maxItems", random.nextInt(4));
                    case 2 -> schema.put("uniqueItems", random.nextBoolean());
                    case 3 -> schema.putArray("prefixItems").add(schema(Math.max(0, depth - 1)));
                    case 4 -> schema.set("contains", schema(0));
                    default -> schema.set("items", schema(Math.max(0, depth - 1)));
                }
            }
            case "object" -> {
                switch (random.nextInt(8)) {
                    case 0 -> schema.set("required", names());
                    case 1 -> schema.put("additionalProperties", false);
                    case 2 -> schema.set("additionalProperties", schema(0));
                    case 3 -> schema.put("minProperties", random.nextInt(3));
                    case 4 -> schema.put("maxProperties", random.nextInt(4));
                    case 5 -> schema.putObject("dependentRequired").set(any(NAMES), names());
                    default -> schema.withObjectProperty("properties").set(any(NAMES), schema(Math.max(0, depth - 1)));
                }
            }
            default -> {}
        }
    }

    /** Returns a copy with one or two random changes. */
    ObjectNode changed(ObjectNode schema) {
        ObjectNode copy = schema.deepCopy();
        for (int i = random.nextInt(3) / 2; i >= 0; i--) {
            List<ObjectNode> places = new ArrayList<>();
            collect(copy, places);
            change(any(places));
        }
        return copy;
    }

    private void change(ObjectNode place) {
        List<String> keys = new ArrayList<>();
        place.fieldNames().forEachRemaining(keys::add);
        switch (random.nextInt(4)) {
            case 0 -> place.remove(keys.isEmpty() ? List.of() : List.of(any(keys)));
            case 1 -> place.setAll(schema(1));
            case 2 -> {
                place.removeAll();
                place.setAll(schema(1));
            }
            default ->
                keyword(
                        place,
                        place.path("type").isTextual() ? place.path("type").asText() : any(TYPES),
                        1);
        }
    }

    private static void collect(JsonNode schema, List<ObjectNode> places) {
        if (schema instanceof ObjectNode object) {
            places.add(object);
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                switch (member.getKey()) {
                    case "properties" -> member.getValue().forEach(property -> collect(property, places));
                    case "oneOf", "anyOf", "allOf", "prefixItems" ->
                        member.getValue().forEach(element -> collect(element, places));
                    case "items", "additionalProperties", "contains", "not" -> collect(member.getValue(), places);
                    default -> {}
                }
            }
        }
    }

    private ArrayNode names() {
        ArrayNode names = JSON.arrayNode();
        NAMES.stream().filter(name -> random.nextBoolean()).forEach(names::add);
        return names;
    }

    private ArrayNode texts() {
        ArrayNode texts = JSON.arrayNode();
        TEXTS.stream().filter(name -> random.nextInt(3) > 0).forEach(texts::add);
        return texts.isEmpty() ? texts.add("x") : texts;
    }

    private ArrayNode values() {
        ArrayNode values = JSON.arrayNode();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            JsonNode value = value();
            boolean known = false;
            for (JsonNode other : values) {
                known |= other.equals(value);
            }
            if (!known) {
                values.add(value);
            }
        }
        return values;
    }

    private JsonNode value() {
        return switch (random.nextInt(4)) {
            case 0 -> JSON.numberNode(random.nextInt(4));
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.nullNode();
            default -> JSON.textNode(any(TEXTS));
        };
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
