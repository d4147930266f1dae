package me.ratio.openapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.OpenApiVersion;

/**
 * Decides whether a schema allows null, in the spellings of OpenAPI 3.0 and 3.1.
 *
 * <p>In 3.0 {@code nullable: true} allows null regardless of the other keywords, which is what authors mean by it: an
 * {@code enum} need not list null, and the members of an {@code allOf} need not be nullable. Next to a {@code $ref} it
 * is ignored, like all siblings of references in 3.0. In 3.1 the keyword does not exist.
 */
public final class Nullability {
    private final Set<String> seen = new HashSet<>();

    private Nullability() {}

    /**
     * Tells whether {@code nullable} of 3.0 allows null, regardless of the other keywords.
     *
     * @param schema a schema
     * @param version the version of its document
     */
    public static boolean isNullable(JsonNode schema, OpenApiVersion version) {
        JsonNode nullable = schema.path("nullable");
        return version == OpenApiVersion.V3_0
                && nullable.isBoolean()
                && nullable.booleanValue()
                && !schema.path("$ref").isTextual();
    }

    /** Tells whether {@code nullable} of 3.0 allows null, regardless of the other keywords. */
    public static boolean isNullable(LocatedNode schema) {
        return isNullable(schema.node(), schema.document().version());
    }

    /**
     * Tells whether a schema names null among its values, itself or through its members. A schema without a type does
     * not, although null satisfies it.
     */
    public static boolean namesNull(LocatedNode schema) {
        return new Nullability().isNamed(schema);
    }

    /** Tells whether a schema allows null and nothing else. */
    public static boolean isOnlyNull(LocatedNode schema) {
        JsonNode values = schema.node().path("enum");
        return schema.text("type").equals("null")
                || schema.node().path("const").isNull()
                || values.size() == 1 && values.path(0).isNull();
    }

    private boolean isNamed(LocatedNode schema) {
        if (!seen.add(schema.pointer())) {
            return false;
        }
        if (schema.isReference() && SchemaReference.isPlain(schema)) {
            return isNamed(schema.document().resolve(schema.text("$ref")));
        }
        if (isNullable(schema) || isOnlyNull(schema) || isAmongTypesOrValues(schema)) {
            return true;
        }
        if (schema.isReference() && isNamed(schema.document().resolve(schema.text("$ref")))) {
            return true;
        }
        List<LocatedNode> all = schema.elements("allOf");
        return any(schema.elements("oneOf"))
                || any(schema.elements("anyOf"))
                || !all.isEmpty() && all.stream().allMatch(this::isNamed);
    }

    private boolean any(List<LocatedNode> members) {
        return members.stream().anyMatch(this::isNamed);
    }

    private static boolean isAmongTypesOrValues(LocatedNode schema) {
        boolean typed =
                schema.elements("type").stream().anyMatch(type -> type.text().equals("null"));
        List<LocatedNode> values = schema.elements("enum");
        boolean listed = values.stream().anyMatch(value -> value.node().isNull());
        return typed && (values.isEmpty() || listed) || !schema.has("type") && listed;
    }
}
