package me.ratio.contract.diff;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;

/** Generates documents whose schemas refer to each other at random; the same seed gives the same document. */
final class RandomDocument {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Random random;
    private int schemas;

    RandomDocument(long seed) {
        random = new Random(seed);
    }

    /** Returns a document with a number of named schemas and half as many operations. */
    ObjectNode make(int size) {
        schemas = size;
        ObjectNode document = NODES.objectNode().put("openapi", random.nextBoolean() ? "3.0.3" : "3.1.0");
        ObjectNode paths = document.putObject("paths");
        for (int i = 0; i < Math.max(1, size / 2); i++) {
            operation(paths.putObject("/p" + i + "/{id}").putObject("post"), i);
        }
        ObjectNode named = document.putObject("components").putObject("schemas");
        for (int i = 0; i < size; i++) {
            named.set("S" + i, i % 3 == 0 ? object(3) : schema(3));
        }
        return document;
    }

    private void operation(ObjectNode operation, int index) {
        operation.put("operationId", "operation" + index).put("summary", "Calls operation " + index + ".");
        ArrayNode parameters = operation.putArray("parameters");
        parameters
                .addObject()
                .put("name", "id")
                .put("in", "path")
                .put("required", true)
                .set("schema", schema(0));
        parameters.addObject().put("name", "q").put("in", "query").set("schema", schema(1));
        content(operation.putObject("requestBody"));
        ObjectNode responses = operation.putObject("responses");
        content(responses.putObject("200").put("description", "Success."));
        content(responses.putObject("default").put("description", "Failure."));
    }

    private void content(ObjectNode bearer) {
        bearer.putObject("content").putObject("application/json").set("schema", reference());
    }

    private ObjectNode schema(int depth) {
        int kind = random.nextInt(depth == 0 ? 4 : 10);
        return switch (kind) {
            case 0 ->
                NODES.objectNode()
                        .put("type", "string")
                        .put("maxLength", random.nextInt(90))
                        .put("description", "A text.");
            case 1 -> NODES.objectNode().put("type", "integer").put("minimum", random.nextInt(9));
            case 2 -> enumeration();
            case 3 -> NODES.objectNode().put("type", "boolean");
            case 4 -> reference();
            case 5 -> (ObjectNode) NODES.objectNode().put("type", "array").set("items", schema(depth - 1));
            case 6 -> composed(List.of("allOf", "oneOf", "anyOf").get(random.nextInt(3)), depth);
            case 7 ->
                (ObjectNode) NODES.objectNode().put("type", "object").set("additionalProperties", schema(depth - 1));
            default -> object(depth);
        };
    }

    private ObjectNode object(int depth) {
        ObjectNode object = NODES.objectNode().put("type", "object").put("description", "A thing.");
        ObjectNode properties = object.putObject("properties");
        int count = 2 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            ObjectNode property = schema(depth - 1);
            property.put("readOnly", random.nextInt(8) == 0);
            properties.set("p" + i, property);
        }
        object.putArray("required").add("p0").add("p1");
        return object;
    }

    private ObjectNode composed(String keyword, int depth) {
        ObjectNode composed = NODES.objectNode();
        ArrayNode members = composed.putArray(keyword);
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            members.add(random.nextBoolean() ? reference() : schema(depth - 1));
        }
        return composed;
    }

    private ObjectNode enumeration() {
        ObjectNode schema = NODES.objectNode().put("type", "string");
        ArrayNode values = schema.putArray("enum");
        for (int i = 0; i <= random.nextInt(5) + 1; i++) {
            values.add("v" + i);
        }
        return schema;
    }

    private ObjectNode reference() {
        return NODES.objectNode().put("$ref", "#/components/schemas/S" + random.nextInt(schemas));
    }
}
