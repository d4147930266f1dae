package me.ratio.contract.overlay;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The names of the properties of every schema of a document, by the schema's JSON pointer. */
final class SchemaProperties {
    private static final Set<String> MAPS_OF_SCHEMAS = Set.of("schemas", "properties", "patternProperties");
    private static final Set<String> LISTS_OF_SCHEMAS = Set.of("allOf", "anyOf", "oneOf");
    private static final Set<String> SCHEMAS = Set.of("schema", "items", "additionalProperties", "not");
    private static final Set<String> NO_SCHEMAS = Set.of("example", "examples", "default", "enum");

    private final Map<JsonPointer, Set<String>> names = new LinkedHashMap<>();

    private SchemaProperties() {}

    /** Takes stock of a document. */
    static SchemaProperties of(JsonNode document) {
        SchemaProperties stock = new SchemaProperties();
        stock.visit(JsonPointer.empty(), document, false);
        return stock;
    }

    /** The properties that schemas present here have gained since, as JSON pointers. */
    Set<JsonPointer> gainedIn(JsonNode document) {
        Set<JsonPointer> gained = new LinkedHashSet<>();
        of(document).names.forEach((schema, now) -> {
            Set<String> before = names.get(schema);
            if (before != null) {
                now.stream()
                        .filter(name -> !before.contains(name))
                        .forEach(name ->
                                gained.add(schema.appendProperty("properties").appendProperty(name)));
            }
        });
        return gained;
    }

    private void visit(JsonPointer at, JsonNode node, boolean schema) {
        if (schema && node.isObject()) {
            Set<String> own = new LinkedHashSet<>();
            node.path("properties").fieldNames().forEachRemaining(own::add);
            names.put(at, own);
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!NO_SCHEMAS.contains(field.getKey())) {
                descend(at.appendProperty(field.getKey()), field.getKey(), field.getValue());
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            visit(at.appendIndex(i), node.get(i), false);
        }
    }

    private void descend(JsonPointer at, String key, JsonNode value) {
        if (MAPS_OF_SCHEMAS.contains(key)) {
            value.properties().forEach(member -> visit(at.appendProperty(member.getKey()), member.getValue(), true));
        } else if (LISTS_OF_SCHEMAS.contains(key)) {
            for (int i = 0; i < value.size(); i++) {
                visit(at.appendIndex(i), value.get(i), true);
            }
        } else {
            visit(at, value, SCHEMAS.contains(key));
        }
    }
}
