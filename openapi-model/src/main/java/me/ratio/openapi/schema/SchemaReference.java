package me.ratio.openapi.schema;

import java.util.HashSet;
import java.util.Set;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.OpenApiVersion;

/** Follows references between schemas. Keywords next to a reference count in OpenAPI 3.1 and are ignored in 3.0. */
public final class SchemaReference {
    private static final String NAMED = "/components/schemas/";

    private SchemaReference() {}

    /** Tells whether a schema is a reference whose target exists. */
    public static boolean leads(LocatedNode schema) {
        return schema.isReference()
                && schema.document().resolve(schema.text("$ref")).exists();
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
            at = at.document().resolve(at.text("$ref"));
        }
        return at;
    }

    /** Returns the component name of a schema, or of the target of a reference; {@code ""} for an inline schema. */
    public static String nameOf(LocatedNode schema) {
        LocatedNode target = leads(schema) ? schema.document().resolve(schema.text("$ref")) : schema;
        String pointer = target.pointer();
        boolean named = pointer.startsWith(NAMED) && pointer.indexOf('/', NAMED.length()) < 0;
        return named ? pointer.substring(NAMED.length()) : "";
    }
}
