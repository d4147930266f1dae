package me.ratio.openapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.OpenApiDocument;

/** Validates lists and objects: the number of entries, the schemas of items and properties, {@code required}. */
final class ContainerRules {
    private final SchemaValidator validator;
    private final OpenApiDocument document;

    ContainerRules(SchemaValidator validator, OpenApiDocument document) {
        this.validator = validator;
        this.document = document;
    }

    Optional<Mismatch> mismatch(JsonNode schema, JsonNode value, String at) {
        if (value.isArray()) {
            return list(schema, value, at);
        }
        return value.isObject() ? object(schema, value, at) : Optional.empty();
    }

    private Optional<Mismatch> list(JsonNode schema, JsonNode value, String at) {
        Optional<Mismatch> count = count(schema, "minItems", "maxItems", value.size(), at);
        if (count.isPresent()) {
            return count;
        }
        Set<JsonNode> distinct = new HashSet<>();
        value.forEach(element -> distinct.add(JsonEquality.canonical(element)));
        if (schema.path("uniqueItems").booleanValue() && distinct.size() < value.size()) {
            return Optional.of(new Mismatch(at, "uniqueItems", "has duplicate items"));
        }
        JsonNode first = schema.path("prefixItems");
        for (int i = 0; i < value.size(); i++) {
            JsonNode entrySchema = i < first.size() ? first.get(i) : schema.path("items");
            Optional<Mismatch> mismatch = validator.mismatch(entrySchema, value.get(i), JsonPointers.child(at, i));
            if (mismatch.isPresent()) {
                return mismatch;
            }
        }
        return Optional.empty();
    }

    private Optional<Mismatch> object(JsonNode schema, JsonNode value, String at) {
        for (JsonNode required : schema.path("required")) {
            String name = required.asText();
            if (!value.has(name) && !isOneWay(schema.path("properties").path(name))) {
                return Optional.of(new Mismatch(at, "required", "lacks the required property '" + name + "'"));
            }
        }
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            Optional<Mismatch> mismatch = property(schema, entry, at);
            if (mismatch.isPresent()) {
                return mismatch;
            }
        }
        return count(schema, "minProperties", "maxProperties", value.size(), at);
    }

    private Optional<Mismatch> property(JsonNode schema, Map.Entry<String, JsonNode> entry, String at) {
        String name = entry.getKey();
        String below = JsonPointers.child(at, name);
        JsonNode named = schema.path("properties").path(name);
        Optional<Mismatch> mismatch = validator.mismatch(named, entry.getValue(), below);
        boolean declared = !named.isMissingNode();
        for (Map.Entry<String, JsonNode> pattern :
                schema.path("patternProperties").properties()) {
            if (EcmaPattern.isFound(pattern.getKey(), name, false)) {
                declared = true;
                mismatch = mismatch.or(() -> validator.mismatch(pattern.getValue(), entry.getValue(), below));
            }
        }
        JsonNode others = schema.path("additionalProperties");
        if (declared || mismatch.isPresent() || others.isMissingNode()) {
            return mismatch;
        }
        return others.isBoolean() && !others.asBoolean()
                ? Optional.of(new Mismatch(at, "additionalProperties", "has the additional property '" + name + "'"))
                : validator.mismatch(others, entry.getValue(), below);
    }

    /** Tells whether a property is in requests or in responses only. An example may be either, so it need not have it. */
    private boolean isOneWay(JsonNode property) {
        JsonNode schema = document.resolve(property);
        return schema.path("readOnly").booleanValue()
                || schema.path("writeOnly").booleanValue();
    }

    private static Optional<Mismatch> count(JsonNode schema, String min, String max, int size, String at) {
        if (schema.path(min).isNumber() && size < schema.path(min).asLong()) {
            return Optional.of(
                    new Mismatch(at, min, "has fewer than " + schema.path(min).asText() + " entries"));
        }
        if (schema.path(max).isNumber() && size > schema.path(max).asLong()) {
            return Optional.of(
                    new Mismatch(at, max, "has more than " + schema.path(max).asText() + " entries"));
        }
        return Optional.empty();
    }
}
