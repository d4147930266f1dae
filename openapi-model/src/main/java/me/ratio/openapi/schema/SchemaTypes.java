package me.ratio.openapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import me.ratio.openapi.OpenApiVersion;

/** Reads the JSON types that a schema names. */
public final class SchemaTypes {
    /** The names that {@code type} may have. */
    public static final Set<String> KNOWN = Set.of("string", "number", "integer", "boolean", "array", "object", "null");

    private SchemaTypes() {}

    /** Returns the types that a schema names itself, with null when it is nullable; empty when it names none. */
    public static Set<String> of(JsonNode schema, OpenApiVersion version) {
        Set<String> types = new TreeSet<>();
        JsonNode type = schema.path("type");
        if (type.isTextual()) {
            types.add(type.asText());
        } else {
            type.forEach(one -> types.add(one.asText()));
        }
        if (!types.isEmpty() && Nullability.isNullable(schema, version)) {
            types.add("null");
        }
        return types;
    }

    /** Tells whether a value is of one of the types; any value is when there are none. */
    public static boolean admit(Set<String> types, JsonNode value) {
        return types.isEmpty() || types.stream().anyMatch(type -> admits(type, value));
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
            // A type that does not exist is told elsewhere; here it hides nothing.
            default -> true;
        };
    }
}
