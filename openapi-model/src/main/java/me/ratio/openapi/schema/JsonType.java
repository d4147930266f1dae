package me.ratio.openapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.Set;
import me.ratio.openapi.LocatedNode;

/** The types of JSON values. An integer is a number with a restriction. */
public enum JsonType {
    NULL,
    BOOLEAN,
    NUMBER,
    STRING,
    ARRAY,
    OBJECT;

    /** Returns the type of a value. */
    public static JsonType of(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL, MISSING -> NULL;
            case BOOLEAN -> BOOLEAN;
            case NUMBER -> NUMBER;
            case ARRAY -> ARRAY;
            case OBJECT, POJO -> OBJECT;
            case STRING, BINARY -> STRING;
        };
    }

    /** Returns the types that a schema allows by its own keywords, leaving out references and composition. */
    public static Set<JsonType> allowedBy(LocatedNode schema) {
        if (schema.node().isBoolean()) {
            return schema.node().asBoolean() ? EnumSet.allOf(JsonType.class) : EnumSet.noneOf(JsonType.class);
        }
        Set<JsonType> types = declared(schema.node());
        Set<JsonType> ofValues = ofValues(schema.node());
        if (ofValues != null && !namesValuesOfOtherTypes(schema)) {
            types.retainAll(ofValues);
        }
        if (Nullability.isNullable(schema)) {
            types.add(NULL);
        }
        return types;
    }

    /**
     * Tells whether no value of {@code enum} or {@code const} has the type of the schema, such as an enum on an array
     * that is meant for its items. No value satisfies such a schema, so its authors must mean something else.
     */
    public static boolean namesValuesOfOtherTypes(LocatedNode schema) {
        Set<JsonType> ofValues = ofValues(schema.node());
        return ofValues != null
                && !ofValues.isEmpty()
                && schema.node().has("type")
                && !declared(schema.node()).equals(EnumSet.of(NULL))
                && declared(schema.node()).stream().noneMatch(ofValues::contains);
    }

    private static Set<JsonType> declared(JsonNode schema) {
        if (!schema.path("type").isTextual() && !schema.path("type").isArray()) {
            return EnumSet.allOf(JsonType.class);
        }
        Set<JsonType> types = EnumSet.noneOf(JsonType.class);
        SchemaTypes.named(schema).forEach(name -> types.addAll(named(name)));
        return types;
    }

    private static Set<JsonType> named(String name) {
        return switch (name) {
            case "null" -> EnumSet.of(NULL);
            case "boolean" -> EnumSet.of(BOOLEAN);
            case "number", "integer" -> EnumSet.of(NUMBER);
            case "string" -> EnumSet.of(STRING);
            case "array" -> EnumSet.of(ARRAY);
            case "object" -> EnumSet.of(OBJECT);
            default -> EnumSet.allOf(JsonType.class);
        };
    }

    private static Set<JsonType> ofValues(JsonNode schema) {
        if (!schema.path("enum").isArray() && !schema.has("const")) {
            return null;
        }
        Set<JsonType> types = EnumSet.noneOf(JsonType.class);
        schema.path("enum").forEach(value -> types.add(of(value)));
        if (schema.has("const")) {
            JsonType ofConst = of(schema.path("const"));
            boolean listed = !schema.path("enum").isArray() || types.contains(ofConst);
            types.clear();
            types.addAll(listed ? EnumSet.of(ofConst) : EnumSet.noneOf(JsonType.class));
        }
        return types;
    }
}
