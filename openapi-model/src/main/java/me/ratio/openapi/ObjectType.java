package me.ratio.openapi;

import java.util.Map;
import java.util.Optional;

/**
 * A type of OpenAPI object.
 *
 * @param name its name in the specification, such as {@code Operation}
 * @param refs whether a reference may replace it
 * @param keys its keys in the usual order, with the type of their values
 */
public record ObjectType(String name, boolean refs, Map<String, ValueType> keys) {
    private static final String ANY = "*";
    private static final String ANY_PATH = "/*";

    /**
     * Returns the type of the value under a key.
     *
     * @param key the key
     * @return its type; empty when objects of this type have no such key
     */
    public Optional<ValueType> typeOf(String key) {
        ValueType named = keys.get(key);
        if (named == null && key.startsWith("/")) {
            named = keys.get(ANY_PATH);
        }
        return Optional.ofNullable(named == null ? keys.get(ANY) : named);
    }

    /** Tells whether a key is a specification extension. */
    public boolean isExtension(String key) {
        return key.startsWith("x-") && !name.equals("SecurityRequirement");
    }
}
