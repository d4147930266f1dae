package me.ratio.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;

/**
 * The type of the value under a key.
 *
 * @param names the types of a single value: JSON types, or one OpenAPI object type
 * @param form whether the key holds one such value, a list or a map of them
 * @param required whether the key is required
 */
public record ValueType(List<String> names, Form form, boolean required) {
    /** The container of the values, if any. */
    public enum Form {
        /** A single value. */
        ONE,
        /** A list of such values. */
        LIST,
        /** An object with such values under freely chosen names. */
        MAP
    }

    private static final List<String> JSON_TYPES = List.of("string", "boolean", "integer", "number", "list", "object");

    /** Takes a copy of the names. */
    public ValueType {
        names = List.copyOf(names);
    }

    static ValueType parse(String text) {
        boolean required = text.endsWith("!");
        String type = required ? text.substring(0, text.length() - 1) : text;
        Form form = type.startsWith("[") ? Form.LIST : type.startsWith("{") ? Form.MAP : Form.ONE;
        String names = form == Form.ONE ? type : type.substring(1, type.length() - 1);
        return new ValueType(List.of(names.split("\\|")), form, required);
    }

    /** Returns the type of a single value; the first one when there is a choice. */
    public String name() {
        return names.get(0);
    }

    /**
     * Tells whether a single value has the right JSON type.
     *
     * @param value the value
     * @param booleanSchemas whether a schema may be {@code true} or {@code false}
     */
    public boolean admits(JsonNode value, boolean booleanSchemas) {
        return names.stream().anyMatch(name -> admits(name, value, booleanSchemas));
    }

    private static boolean admits(String name, JsonNode value, boolean booleanSchemas) {
        return switch (name) {
            case "any" -> true;
            case "string" -> value.isTextual();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "list" -> value.isArray();
            case "Schema" -> value.isObject() || value.isBoolean() && booleanSchemas;
            default -> value.isObject();
        };
    }

    /** Describes the expected type of a single value, for messages. */
    public String expectation() {
        List<String> alternatives = names.stream()
                .map(name -> JSON_TYPES.contains(name) ? name : "object (" + name + ")")
                .toList();
        return String.join(" or ", alternatives).toLowerCase(Locale.ROOT);
    }
}
