package me.ratio.conformance.contract;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.ComposedSchema;
import me.ratio.openapi.schema.SchemaReference;

/** Follows what a schema is composed of. */
public final class SchemaComposition {
    private SchemaComposition() {}

    /** Returns the schema that another one stands for, by references and by an {@code allOf} of a single reference. */
    static LocatedNode target(LocatedNode schema) {
        LocatedNode at = schema;
        Set<LocatedNode> seen = new LinkedHashSet<>();
        Optional<LocatedNode> next = SchemaReference.aliased(at);
        while (next.isPresent() && seen.add(at)) {
            at = next.get();
            next = SchemaReference.aliased(at);
        }
        return at;
    }

    /** Returns a schema, the one it refers to and all their {@code allOf}, {@code anyOf} and {@code oneOf} parts. */
    public static Set<LocatedNode> parts(LocatedNode schema) {
        Set<LocatedNode> parts = new LinkedHashSet<>();
        collect(schema, parts);
        return parts;
    }

    private static void collect(LocatedNode schema, Set<LocatedNode> parts) {
        ComposedSchema composed = ComposedSchema.of(schema);
        if (parts.addAll(composed.parts())) {
            composed.alternatives().forEach(members -> members.forEach(member -> collect(member, parts)));
        }
    }
}
