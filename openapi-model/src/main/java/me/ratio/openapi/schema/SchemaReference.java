package me.ratio.openapi.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.OpenApiVersion;

/** Follows references between schemas. Keywords next to a reference count in OpenAPI 3.1 and are ignored in 3.0. */
public final class SchemaReference {
    private static final String NAMED = "/components/schemas/";

    private SchemaReference() {}

    /** Tells whether a schema is a reference whose target exists. */
    public static boolean leads(LocatedNode schema) {
        return schema.target().exists();
    }

    /** Tells whether a schema is a reference without other keywords that count. */
    public static boolean isPlain(LocatedNode schema) {
        return schema.isReference()
                && (schema.document().version() == OpenApiVersion.V3_0
                        || schema.node().size() == 1);
    }

    /** Follows plain references to the first schema that is not one. */
    public static LocatedNode followed(LocatedNode schema) {
        LocatedNode at = schema;
        Set<String> seen = new HashSet<>();
        while (leads(at) && isPlain(at)) {
            if (!seen.add(at.pointer())) {
                // A cycle of references has no keyword that restricts a value.
                return at.anything();
            }
            at = at.target();
        }
        return at;
    }

    /**
     * Returns the schema that another one only refers to, by {@code $ref} or by an {@code allOf} of one reference, with
     * nothing but annotations of its own. The two have the same values, so they can share a type.
     */
    public static Optional<LocatedNode> aliased(LocatedNode schema) {
        List<LocatedNode> all = schema.elements("allOf");
        boolean wraps = !schema.isReference() && all.size() == 1 && all.get(0).isReference();
        LocatedNode reference = wraps ? all.get(0) : schema;
        // in 3.0 nothing else counts next to a reference, see isPlain
        boolean restricts = !isPlain(schema)
                && schema.keys().stream()
                        .anyMatch(key -> !Set.of("$ref", "type").contains(key)
                                && !(wraps && key.equals("allOf"))
                                && !AnnotationKeywords.isAnnotation(key));
        return restricts || !leads(reference) ? Optional.empty() : Optional.of(reference.target());
    }

    /** Returns the component name of a schema, or of the target of a reference; {@code ""} for an inline schema. */
    public static String nameOf(LocatedNode schema) {
        LocatedNode target = leads(schema) ? schema.target() : schema;
        String pointer = target.pointer();
        boolean named = pointer.startsWith(NAMED) && pointer.indexOf('/', NAMED.length()) < 0;
        return named ? pointer.substring(NAMED.length()) : "";
    }
}
