package me.ratio.openapi.schema;

import java.util.HashSet;
import java.util.Set;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.OpenApiVersion;

/** Follows references between schemas, whose siblings count in OpenAPI 3.1 and are ignored in 3.0. */
public final class SchemaReference {
    private static final String NAMED = "/components/schemas/";

    private SchemaReference() {}

    /** Tells whether a schema is a reference to another one that exists. */
    public static boolean leads(LocatedNode schema) {
        return schema.isReference()
                && schema.document().resolve(schema.text("$ref")).exists();
    }

    /** Tells whether nothing beside the reference of a schema has a meaning. */
    public static boolean isPlain(LocatedNode schema) {
        return schema.isReference()
                && (schema.document().version() == OpenApiVersion.V3_0
                        || schema.node().size() == 1);
    }

    /** Returns the schema at the end of references that have no rule of their own beside them. */
    public static LocatedNode followed(LocatedNode schema) {
        LocatedNode at = schema;
        Set<String> seen = new HashSet<>();
        while (leads(at) && isPlain(at)) {
            if (!seen.add(at.pointer())) {
                // A reference that leads to itself says nothing.
                return at.anything();
            }
            at = at.document().resolve(at.text("$ref"));
        }
        return at;
    }

    /** Returns the name of a schema under {@code components}, or of the one it refers to; {@code ""} without one. */
    public static String nameOf(LocatedNode schema) {
        LocatedNode target = leads(schema) ? schema.document().resolve(schema.text("$ref")) : schema;
        String pointer = target.pointer();
        boolean named = pointer.startsWith(NAMED) && pointer.indexOf('/', NAMED.length()) < 0;
        return named ? pointer.substring(NAMED.length()) : "";
    }
}
