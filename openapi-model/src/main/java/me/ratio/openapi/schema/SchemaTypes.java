package me.ratio.openapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import me.ratio.openapi.OpenApiVersion;

/** Reads the {@code type} of schemas. */
public final class SchemaTypes {
    /** The valid names of types. */
    public static final Set<String> KNOWN = Set.of("string", "number", "integer", "boolean", "array", "object", "null");

    private SchemaTypes() {}

    /** Returns the names under {@code type} in their order, valid or not; empty without the keyword. */
    public static Set<String> named(JsonNode schema) {
        Set<String> types = new LinkedHashSet<>();
        JsonNode type = schema.path("type");
        if (type.isTextual()) {
            types.add(type.asText());
        } else if (type.isArray()) {
            type.forEach(one -> types.add(one.asText()));
        }
        return types;
    }

    /** Returns the names under {@code type}, and null when the schema is nullable; empty without the keyword. */
    public static Set<String> of(JsonNode schema, OpenApiVersion version) {
        Set<String> types = named(schema);
        if (!types.isEmpty() && Nullability.isNullable(schema, version)) {
            types.add("null");
        }
        return types;
    }

    /** Returns the types that both sets allow. An integer is a number, so {@code number} and {@code integer} leave integers. */
    public static Set<String> intersection(Set<String> some, Set<String> others) {
        Set<String> both = new LinkedHashSet<>(some);
        if (some.contains("number") && others.contains("integer")) {
            both.add("integer");
        }
        both.removeIf(type -> !others.contains(type) && !(type.equals("integer") && others.contains("number")));
        return both;
    }

    /** Tells whether a value has one of the types. Without types every value is allowed. */
    public static boolean admit(Set<String> types, JsonNode value) {
        return types.isEmpty() || types.stream().anyMatch(type -> admits(type, value));
    }

    /** Tells whether a value has one of the types under {@code type}; null that {@code nullable} allows has none. */
    static boolean admit(JsonNode schema, JsonNode value) {
        JsonNode type = schema.path("type");
        return type.isTextual() ? admits(type.asText(), value) : admit(named(schema), value);
    }

    private static boolean admits(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "number" -> value.isNumber();
            case "integer" ->
                value.isNumber() && value.decimalValue().stripTrailingZeros().scale() <= 0;
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            case "null" -> value.isNull();
            // Lint reports an unknown type itself; it must not cause further findings.
            default -> true;
        };
    }
}
