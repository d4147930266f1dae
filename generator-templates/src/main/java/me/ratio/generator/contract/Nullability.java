package me.ratio.generator.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a value may be null, in every spelling that OpenAPI 3.0 and 3.1 have for it. */
final class Nullability {
    private final Document document;
    private final Set<String> seen = new HashSet<>();

    private Nullability(Document document) {
        this.document = document;
    }

    static boolean of(Place schema, Document document) {
        return new Nullability(document).isNullable(schema);
    }

    /** A schema that allows null and nothing else. */
    static boolean isOnlyNull(Place schema) {
        return "null".equals(schema.text("type"))
                || schema.node().path("const").isNull()
                || schema.node().path("enum").size() == 1
                        && schema.node().path("enum").path(0).isNull();
    }

    private boolean isNullable(Place schema) {
        if (!seen.add(schema.pointer())) {
            return false;
        }
        if (saysSo(schema)) {
            return true;
        }
        if (schema.text("$ref") != null && document.target(schema) != null && isNullable(document.target(schema))) {
            return true;
        }
        List<Place> all = schema.elements("allOf");
        return any(schema.elements("oneOf"))
                || any(schema.elements("anyOf"))
                || !all.isEmpty() && all.stream().allMatch(this::isNullable);
    }

    private boolean any(List<Place> members) {
        return members.stream().anyMatch(this::isNullable);
    }

    private static boolean saysSo(Place schema) {
        return schema.isTrue("nullable")
                || isOnlyNull(schema)
                || schema.elements("type").stream()
                        .anyMatch(type -> "null".equals(type.node().asText()))
                || !schema.has("type")
                        && schema.elements("enum").stream()
                                .anyMatch(value -> value.node().isNull());
    }
}
