package me.ratio.generator.contract;

import java.util.Set;

/** What of a schema cannot be read, and what is read but says nothing to a type. */
final class Checks {
    private static final Set<String> TYPES =
            Set.of("array", "boolean", "integer", "null", "number", "object", "string");

    private Checks() {}

    /** What RFC 9110 calls a token. */
    static boolean isHeader(String name) {
        return name != null && name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    }

    static void of(Place schema, Findings found) {
        Place type = schema.at("type");
        if (type.node().isTextual() && !TYPES.contains(type.node().asText())) {
            found.refuse(type.pointer(), type.node().asText() + " is no type of JSON");
        }
        Place sensitive = schema.at(Schemas.SENSITIVE);
        found.refuseUnless(sensitive.node().isBoolean(), sensitive, "true or false");
        Place values = schema.at(EnumReader.VALUES);
        found.refuseUnless(values.node().isObject(), values, "an object, one entry per value");
        if (schema.has("not")) {
            found.warn(schema.at("not").pointer(), "is not read; a value that it excludes can be built");
        }
        for (String keyword : Set.of("if", "dependentSchemas", "patternProperties", "unevaluatedProperties")) {
            if (schema.at(keyword).node().isObject()) {
                found.warn(
                        schema.at(keyword).pointer(),
                        "is not read; properties that only it names are kept as unknown fields");
            }
        }
        if (schema.at("enum").exists()
                && Set.of("array", "object").contains(type.node().asText())) {
            found.warn(
                    schema.at("enum").pointer(),
                    "lists values of an " + type.node().asText() + "; any is taken");
        }
    }
}
