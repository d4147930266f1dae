package me.ratio.openapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import me.ratio.openapi.OpenApiObject;
import me.ratio.openapi.OpenApiObjects;
import me.ratio.openapi.OpenApiVersion;

/** Rewrites the schemas of a document in the syntax of OpenAPI 3.1, without a change of meaning. */
public final class SchemaNormalizer {
    private static final Set<String> COMPOSITION = Set.of("allOf", "anyOf", "oneOf");

    private SchemaNormalizer() {}

    /**
     * Copies a document and rewrites its schemas. A nullable composition becomes an {@code anyOf} with null, so the
     * JSON pointers of the schemas within it change.
     *
     * @param document an OpenAPI 3 document
     * @return the copy, as OpenAPI 3.1
     */
    public static ObjectNode normalize(JsonNode document) {
        ObjectNode copy = document.deepCopy();
        if (OpenApiVersion.of(copy) == OpenApiVersion.V3_0) {
            for (OpenApiObject object : OpenApiObjects.of(copy)) {
                if (object.is("Schema") && object.node() instanceof ObjectNode schema) {
                    normalize(schema);
                }
            }
            copy.put("openapi", "3.1.0");
        }
        return copy;
    }

    private static void normalize(ObjectNode schema) {
        if (schema.path("$ref").isTextual()) {
            schema.retain("$ref");
            return;
        }
        exclusive(schema, "exclusiveMinimum", "minimum");
        exclusive(schema, "exclusiveMaximum", "maximum");
        boolean nullable = Nullability.isNullable(schema, OpenApiVersion.V3_0);
        schema.remove("nullable");
        if (nullable) {
            addNull(schema);
        }
    }

    private static void addNull(ObjectNode schema) {
        if (schema.path("type").isTextual()) {
            String type = schema.path("type").asText();
            schema.putArray("type").add(type).add("null");
        }
        if (schema.path("enum") instanceof ArrayNode values && !JsonEquality.contains(values, NullNode.getInstance())) {
            values.addNull();
        }
        if (COMPOSITION.stream().anyMatch(schema::has)) {
            // The members need not allow null.
            ObjectNode notNull = schema.objectNode();
            notNull.setAll(schema);
            schema.removeAll();
            schema.putArray("anyOf")
                    .add(schema.objectNode().put("type", "null"))
                    .add(notNull);
        }
    }

    private static void exclusive(ObjectNode schema, String exclusive, String inclusive) {
        if (schema.path(exclusive).isBoolean() && schema.remove(exclusive).asBoolean() && schema.has(inclusive)) {
            schema.set(exclusive, schema.remove(inclusive));
        }
    }
}
