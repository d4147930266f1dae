package me.ratio.openapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
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
        return version == OpenApiVersion.V3_0
                && schema.path("nullable").booleanValue()
                && !schema.path("$ref").isTextual();
    }

    /** Tells whether {@code nullable} of 3.0 allows null, regardless of the other keywords. */
    public static boolean isNullable(LocatedNode schema) {
        return isNullable(schema.node(), schema.document().version());
    }

    /**
     * Tells whether a schema allows null and says so, itself or by what it is composed of. A schema that says nothing of
     * types does not, although null satisfies it; {@code {type: string, anyOf: [{type: 'null'}, …]}} does not either,
     * because its type excludes null.
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
            return isNamed(schema.target());
        }
        if (isNullable(schema)) {
            return true;
        }
        return !excludesNull(schema, new HashSet<>())
                && (isOnlyNull(schema)
                        || isAmongTypesOrValues(schema)
                        || any(parts(schema))
                        || any(schema.elements("oneOf"))
                        || any(schema.elements("anyOf")));
    }

    private boolean any(List<LocatedNode> members) {
        return members.stream().anyMatch(this::isNamed);
    }

    /** The schemas that a value must satisfy besides: the target of a reference with siblings, and those of allOf. */
    private static List<LocatedNode> parts(LocatedNode schema) {
        List<LocatedNode> parts = new ArrayList<>(schema.elements("allOf"));
        if (schema.isReference()) {
            parts.add(schema.target());
        }
        return parts;
    }

    private static boolean excludesNull(LocatedNode schema, Set<String> seen) {
        LocatedNode followed = SchemaReference.followed(schema);
        if (!seen.add(followed.pointer()) || isNullable(followed)) {
            return false;
        }
        return !JsonType.allowedBy(followed).contains(JsonType.NULL)
                || parts(followed).stream().anyMatch(part -> excludesNull(part, seen))
                || allExcludeNull(followed.elements("oneOf"), seen)
                || allExcludeNull(followed.elements("anyOf"), seen);
    }

    private static boolean allExcludeNull(List<LocatedNode> alternatives, Set<String> seen) {
        return !alternatives.isEmpty() && alternatives.stream().allMatch(member -> excludesNull(member, seen));
    }

    private static boolean isAmongTypesOrValues(LocatedNode schema) {
        boolean typed =
                schema.elements("type").stream().anyMatch(type -> type.text().equals("null"));
        List<LocatedNode> values = schema.elements("enum");
        boolean listed = values.stream().anyMatch(value -> value.node().isNull());
        return typed && (values.isEmpty() || listed) || !schema.has("type") && listed;
    }
}
