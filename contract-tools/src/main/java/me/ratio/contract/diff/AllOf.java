package me.ratio.contract.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.SchemaReference;

/**
 * Schemas that a value has to satisfy all at once.
 *
 * @param anchor where to point at
 * @param parts the schemas; none means that anything goes
 */
record AllOf(LocatedNode anchor, List<LocatedNode> parts) {
    /** One schema, or anything when there is none. */
    static AllOf of(LocatedNode schema) {
        return of(schema, schema.exists() ? List.of(schema) : List.of());
    }

    /** Several schemas. References that say nothing themselves are followed. */
    static AllOf of(LocatedNode anchor, List<LocatedNode> schemas) {
        Map<String, LocatedNode> parts = new LinkedHashMap<>();
        for (LocatedNode schema : schemas) {
            LocatedNode part = SchemaReference.followed(schema);
            if (!part.node().isBoolean() || !part.node().asBoolean()) {
                parts.put(part.pointer(), part);
            }
        }
        return new AllOf(anchor, new ArrayList<>(parts.values()));
    }

    /** Equal for conjunctions of the same schemas. */
    String key() {
        return switch (parts.size()) {
            case 0 -> "";
            case 1 -> keyOf(parts.get(0));
            default ->
                String.join("\n", parts.stream().map(AllOf::keyOf).sorted().toList());
        };
    }

    /** The name of the schema that this is, when it is one of those with a name; else an empty text. */
    String name() {
        return parts.size() == 1 ? SchemaReference.nameOf(parts.get(0)) : "";
    }

    private static String keyOf(LocatedNode part) {
        return part.node().isBoolean() ? "false" : part.pointer();
    }
}
