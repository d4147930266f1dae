package me.ratio.contract.overlay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.OpenApiObject;
import me.ratio.openapi.OpenApiObjects;

/**
 * The names of the properties of every schema of a document, by the JSON pointer of the schema.
 *
 * <p>A schema that an action adds as a whole may have any properties, so only schemas that were there before are
 * compared.
 */
final class SchemaProperties {
    private final Map<String, Set<String>> names = new LinkedHashMap<>();

    private SchemaProperties() {}

    static SchemaProperties of(ObjectNode document) {
        SchemaProperties properties = new SchemaProperties();
        for (OpenApiObject object : OpenApiObjects.of(document)) {
            if (object.is("Schema") && object.node().isObject()) {
                Set<String> names = new LinkedHashSet<>();
                object.node().path("properties").fieldNames().forEachRemaining(names::add);
                properties.names.put(object.pointer(), names);
            }
        }
        return properties;
    }

    /** Returns the JSON pointers of the properties that schemas of both documents have now, but not before. */
    Set<String> addedSince(SchemaProperties before) {
        Set<String> added = new LinkedHashSet<>();
        names.forEach((schema, now) -> {
            Set<String> then = before.names.get(schema);
            if (then != null) {
                String properties = JsonPointers.child(schema, "properties");
                now.stream()
                        .filter(name -> !then.contains(name))
                        .forEach(name -> added.add(JsonPointers.child(properties, name)));
            }
        });
        return added;
    }
}
