package me.ratio.contract.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What several schemas ask of the entries of the same list or object, put together.
 *
 * <p>What a schema says of all other entries counts for those that only another schema names.
 */
final class EntryRules {
    private EntryRules() {}

    static void add(ObjectNode rules, ObjectNode schema) {
        properties(rules, schema);
        elements(rules, schema);
        Set<String> required = new LinkedHashSet<>();
        rules.path("required").forEach(name -> required.add(name.asText()));
        schema.path("required").forEach(name -> required.add(name.asText()));
        if (!required.isEmpty()) {
            ArrayNode names = rules.putArray("required");
            required.forEach(names::add);
        }
    }

    private static void properties(ObjectNode rules, ObjectNode schema) {
        if (!schema.has("properties") && !schema.has("additionalProperties")) {
            return;
        }
        Set<String> names = new LinkedHashSet<>();
        rules.path("properties").fieldNames().forEachRemaining(names::add);
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        ObjectNode both = rules.objectNode();
        for (String name : names) {
            both.set(name, both(property(rules, name), property(schema, name)));
        }
        rules.set("properties", both);
        if (schema.has("additionalProperties")) {
            rules.set(
                    "additionalProperties",
                    both(rules.path("additionalProperties"), schema.path("additionalProperties")));
        }
    }

    private static JsonNode property(ObjectNode rules, String name) {
        JsonNode named = rules.path("properties").path(name);
        return named.isMissingNode() ? rules.path("additionalProperties") : named;
    }

    private static void elements(ObjectNode rules, ObjectNode schema) {
        if (!schema.has("items") && !schema.has("prefixItems")) {
            return;
        }
        int first = Math.max(
                rules.path("prefixItems").size(), schema.path("prefixItems").size());
        ArrayNode both = rules.arrayNode();
        for (int i = 0; i < first; i++) {
            both.add(both(element(rules, i), element(schema, i)));
        }
        if (first > 0) {
            rules.set("prefixItems", both);
        }
        if (schema.has("items")) {
            rules.set("items", both(rules.path("items"), schema.path("items")));
        }
    }

    /** The schema of an element, a missing node when nothing is said of it. */
    static JsonNode element(ObjectNode rules, int index) {
        JsonNode first = rules.path("prefixItems");
        return index < first.size() ? first.get(index) : rules.path("items");
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
