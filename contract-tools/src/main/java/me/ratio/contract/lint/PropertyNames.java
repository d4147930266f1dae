package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import me.ratio.openapi.schema.EcmaPattern;

/** The names of properties that a schema describes, with all that it is composed of. */
final class PropertyNames {
    private static final List<String> LISTS = List.of("allOf", "anyOf", "oneOf");
    private static final List<String> SINGLE = List.of("if", "then", "else", "not");

    private final LintContext context;
    private final Set<String> names = new HashSet<>();
    private final Set<String> patterns = new HashSet<>();
    private final Set<JsonNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean open;

    private PropertyNames(LintContext context) {
        this.context = context;
    }

    static PropertyNames of(LintContext context, JsonNode schema) {
        PropertyNames names = new PropertyNames(context);
        names.collect(schema);
        return names;
    }

    /** Tells whether a property of that name is described, by name, by pattern, or as any other property. */
    boolean has(String name) {
        return open
                || names.contains(name)
                || patterns.stream().anyMatch(pattern -> EcmaPattern.isFound(pattern, name, true));
    }

    private void collect(JsonNode schema) {
        JsonNode resolved = context.resolve(schema);
        // An external or broken reference may bring any property.
        open |= resolved.isMissingNode() && schema.has("$ref")
                || !schema.path("$ref").asText("#").startsWith("#");
        for (JsonNode node : List.of(schema, resolved)) {
            if (node.isObject() && seen.add(node)) {
                collectFrom(node);
            }
        }
    }

    private void collectFrom(JsonNode schema) {
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        schema.path("patternProperties").fieldNames().forEachRemaining(patterns::add);
        open |= schema.path("additionalProperties").isObject();
        LISTS.forEach(key -> schema.path(key).forEach(this::collect));
        SINGLE.stream().filter(schema::has).forEach(key -> collect(schema.get(key)));
        schema.path("dependentSchemas").forEach(this::collect);
    }
}
