package me.ratio.contract.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Merges the schemas of the items and properties of a value to which several schemas apply.
 *
 * <p>The {@code additionalProperties} of one schema also apply to the properties that only another schema declares:
 * {@code {properties: {a: A}}} and {@code {additionalProperties: B}} give {@code a} both {@code A} and {@code B}. Two
 * schemas of one child are not merged here but put into an {@code allOf}, which is resolved when the child is generated.
 */
final class ChildSchemaMerger {
    private ChildSchemaMerger() {}

    static void add(ObjectNode merged, ObjectNode schema) {
        properties(merged, schema);
        elements(merged, schema);
        Set<String> required = new LinkedHashSet<>();
        merged.path("required").forEach(name -> required.add(name.asText()));
        schema.path("required").forEach(name -> required.add(name.asText()));
        if (!required.isEmpty()) {
            ArrayNode names = merged.putArray("required");
            required.forEach(names::add);
        }
    }

    private static void properties(ObjectNode merged, ObjectNode schema) {
        if (!schema.has("properties") && !schema.has("additionalProperties")) {
            return;
        }
        Set<String> names = new LinkedHashSet<>();
        merged.path("properties").fieldNames().forEachRemaining(names::add);
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        ObjectNode both = merged.objectNode();
        for (String name : names) {
            both.set(name, both(property(merged, name), property(schema, name)));
        }
        merged.set("properties", both);
        if (schema.has("additionalProperties")) {
            merged.set(
                    "additionalProperties",
                    both(merged.path("additionalProperties"), schema.path("additionalProperties")));
        }
    }

    private static JsonNode property(ObjectNode merged, String name) {
        JsonNode named = merged.path("properties").path(name);
        return named.isMissingNode() ? merged.path("additionalProperties") : named;
    }

    private static void elements(ObjectNode merged, ObjectNode schema) {
        if (!schema.has("items") && !schema.has("prefixItems")) {
            return;
        }
        int first = Math.max(
                merged.path("prefixItems").size(), schema.path("prefixItems").size());
        ArrayNode both = merged.arrayNode();
        for (int i = 0; i < first; i++) {
            both.add(both(element(merged, i), element(schema, i)));
        }
        if (first > 0) {
            merged.set("prefixItems", both);
        }
        if (schema.has("items")) {
            merged.set("items", both(merged.path("items"), schema.path("items")));
        }
    }

    /** Returns the schema of an item; a missing node when there is none. */
    static JsonNode element(ObjectNode merged, int index) {
        JsonNode first = merged.path("prefixItems");
        return index < first.size() ? first.get(index) : merged.path("items");
    }

    private static JsonNode both(JsonNode one, JsonNode other) {
        if (one.isMissingNode() || other.isMissingNode()) {
            return one.isMissingNode() ? other : one;
        }
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.putArray("allOf").add(one).add(other);
        return all;
    }
}
