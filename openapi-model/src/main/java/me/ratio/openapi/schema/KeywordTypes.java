package me.ratio.openapi.schema;

import java.util.Map;
import java.util.Set;

/** Tells which keywords of a schema apply to values of one type only, such as {@code maxLength} to strings. */
public final class KeywordTypes {
    private static final Set<String> STRING = Set.of("string");
    private static final Set<String> NUMBER = Set.of("number", "integer");
    private static final Set<String> ARRAY = Set.of("array");
    private static final Set<String> OBJECT = Set.of("object");
    private static final Map<String, Set<String>> BY_KEYWORD = Map.ofEntries(
            Map.entry("minLength", STRING),
            Map.entry("maxLength", STRING),
            Map.entry("pattern", STRING),
            Map.entry("minimum", NUMBER),
            Map.entry("maximum", NUMBER),
            Map.entry("exclusiveMinimum", NUMBER),
            Map.entry("exclusiveMaximum", NUMBER),
            Map.entry("multipleOf", NUMBER),
            Map.entry("items", ARRAY),
            Map.entry("prefixItems", ARRAY),
            Map.entry("contains", ARRAY),
            Map.entry("minItems", ARRAY),
            Map.entry("maxItems", ARRAY),
            Map.entry("uniqueItems", ARRAY),
            Map.entry("properties", OBJECT),
            Map.entry("patternProperties", OBJECT),
            Map.entry("propertyNames", OBJECT),
            Map.entry("additionalProperties", OBJECT),
            Map.entry("required", OBJECT),
            Map.entry("minProperties", OBJECT),
            Map.entry("maxProperties", OBJECT));

    private KeywordTypes() {}

    /** Returns the types that a keyword applies to; empty for a keyword that applies to every value. */
    public static Set<String> of(String keyword) {
        return BY_KEYWORD.getOrDefault(keyword, Set.of());
    }
}
