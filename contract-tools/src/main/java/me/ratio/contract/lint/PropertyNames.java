package me.ratio.contract.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.EcmaPattern;

/**
 * The names of the properties that a schema declares, including those of its members and targets of references.
 *
 * <p>This is wider than what the model calls the properties of a composed schema: a name counts as declared even if it is
 * only in a {@code not} or an {@code if}. A required name that is nowhere is probably misspelled; one that is somewhere is
 * meant.
 */
final class PropertyNames {
    /** The keywords whose schemas apply to the same object as the schema itself. */
    static final Set<String> COMPOSITION =
            Set.of("allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas");

    private final Set<String> names = new HashSet<>();
    private final Set<String> patterns = new HashSet<>();
    private final Set<LocatedNode> visited = new HashSet<>();
    private boolean open;

    private PropertyNames() {}

    static PropertyNames of(LocatedNode schema) {
        PropertyNames names = new PropertyNames();
        names.collect(schema);
        return names;
    }

    /** Tells whether a property is declared: by name, by a pattern, or by a schema for all other properties. */
    boolean has(String name) {
        return open
                || names.contains(name)
                || patterns.stream().anyMatch(pattern -> EcmaPattern.isFound(pattern, name, true));
    }

    private void collect(LocatedNode schema) {
        LocatedNode resolved = schema.resolved();
        // The target of an invalid, broken or external reference may declare any property.
        open |= resolved.node().hasNonNull("$ref");
        for (LocatedNode one : List.of(schema, resolved)) {
            if (one.node().isObject() && visited.add(one)) {
                collectFrom(one);
            }
        }
    }

    private void collectFrom(LocatedNode schema) {
        names.addAll(schema.child("properties").keys());
        patterns.addAll(schema.child("patternProperties").keys());
        open |= schema.child("additionalProperties").node().isObject();
        for (String keyword : COMPOSITION) {
            LocatedNode value = schema.child(keyword);
            if (keyword.equals("dependentSchemas")) {
                value.members().values().forEach(this::collect);
            } else if (value.node().isArray()) {
                value.elements().forEach(this::collect);
            } else if (value.exists()) {
                collect(value);
            }
        }
    }
}
