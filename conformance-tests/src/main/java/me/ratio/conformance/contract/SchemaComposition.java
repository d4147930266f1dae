package me.ratio.conformance.contract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import me.ratio.openapi.LocatedNode;

/** Follows what a schema is composed of. */
public final class SchemaComposition {
    private static final List<String> KEYWORDS = List.of("allOf", "anyOf", "oneOf");

    private SchemaComposition() {}

    /**
     * Returns the schema that another one stands for: references are followed, and so is an {@code allOf} with a single
     * part. OpenAPI 3.0 has no other way to put a description next to a reference.
     */
    public static LocatedNode target(LocatedNode schema) {
        LocatedNode at = schema.resolved();
        Set<LocatedNode> seen = new LinkedHashSet<>();
        while (at.elements("allOf").size() == 1 && seen.add(at)) {
            at = at.child("allOf").child(0).resolved();
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
        if (parts.add(schema)) {
            collect(schema.resolved(), parts);
            KEYWORDS.forEach(keyword -> schema.elements(keyword).forEach(part -> collect(part, parts)));
        }
    }
}
