package me.ratio.contract.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import me.ratio.openapi.structure.OpenApiObject;
import me.ratio.openapi.structure.OpenApiObjects;
import me.ratio.openapi.structure.OpenApiVersion;

/** A copy of a document whose schemas all have the spelling of OpenAPI 3.1 and spell out what discriminators ask for. */
final class PlainDocument {
    private PlainDocument() {}

    static ObjectNode of(JsonNode document) {
        ObjectNode plain = document.deepCopy();
        if (OpenApiVersion.of(plain) == OpenApiVersion.V3_0) {
            schemas(plain).forEach(place -> modernise((ObjectNode) place.node()));
            plain.put("openapi", "3.1.0");
        }
        new Discriminators(plain).spellOut(schemas(plain));
        return plain;
    }

    private static List<OpenApiObject> schemas(ObjectNode document) {
        return OpenApiObjects.of(document).stream()
                .filter(place -> place.is("Schema") && place.node().isObject())
                .toList();
    }

    private static void modernise(ObjectNode schema) {
        if (schema.path("$ref").isTextual()) {
            // nothing beside a reference counts in 3.0
            schema.retain("$ref");
            return;
        }
        bound(schema, "exclusiveMinimum", "minimum");
        bound(schema, "exclusiveMaximum", "maximum");
        JsonNode nullable = schema.remove("nullable");
        if (nullable == null || !nullable.asBoolean()) {
            return;
        }
        if (schema.has("type")) {
            String type = schema.path("type").asText();
            schema.putArray("type").add(type).add("null");
        }
        if (Set.of("allOf", "anyOf", "oneOf").stream().anyMatch(schema::has)) {
            // the members do not admit null, but whoever writes this means it
            ObjectNode notNull = schema.objectNode();
            notNull.setAll(schema);
            schema.removeAll();
            schema.putArray("anyOf")
                    .add(schema.objectNode().put("type", "null"))
                    .add(notNull);
        }
    }

    private static void bound(ObjectNode schema, String exclusive, String inclusive) {
        if (schema.path(exclusive).isBoolean() && schema.remove(exclusive).asBoolean() && schema.has(inclusive)) {
            schema.set(exclusive, schema.remove(inclusive));
        }
    }
}
