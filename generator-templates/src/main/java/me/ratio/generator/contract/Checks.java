package me.ratio.generator.contract;

import java.util.Set;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.ComposedSchema;

/** What of a schema cannot be read, and what is read but says nothing to a type. */
final class Checks {
    private static final Set<String> TYPES =
            Set.of("array", "boolean", "integer", "null", "number", "object", "string");

    private Checks() {}

    /** What RFC 9110 calls a token. */
    static boolean isHeader(String name) {
        return name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    }

    static void of(LocatedNode schema, Findings found) {
        ComposedSchema.of(schema).danglingReferences().forEach(found::require);
        LocatedNode type = schema.child("type");
        if (type.node().isTextual() && !TYPES.contains(type.node().asText())) {
            found.refuse(type.pointer(), type.node().asText() + " is no type of JSON");
        }
        LocatedNode sensitive = schema.child(Schemas.SENSITIVE);
        found.refuseUnless(sensitive.node().isBoolean(), sensitive, "true or false");
        LocatedNode values = schema.child(EnumReader.VALUES);
        found.refuseUnless(values.node().isObject(), values, "an object, one entry per value");
        if (schema.has("not")) {
            found.warn(schema.child("not").pointer(), "is not read; a value that it excludes can be built");
        }
        for (String keyword : Set.of("if", "dependentSchemas", "patternProperties", "unevaluatedProperties")) {
            if (schema.child(keyword).node().isObject()) {
                found.warn(
                        schema.child(keyword).pointer(),
                        "is not read; properties that only it names are kept as unknown fields");
            }
        }
        if (schema.has("enum") && Set.of("array", "object").contains(type.node().asText())) {
            found.warn(
                    schema.child("enum").pointer(),
                    "lists values of an " + type.node().asText() + "; any is taken");
        }
    }
}
