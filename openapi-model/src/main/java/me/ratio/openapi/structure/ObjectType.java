package me.ratio.openapi.structure;

import java.util.Map;
import java.util.Optional;

/**
 * One of the objects that OpenAPI knows.
 *
 * @param name its name, such as {@code Operation}
 * @param refs whether a reference may stand in its place
 * @param keys its keys in the order in which they are written, and what stands under each
 */
public record ObjectType(String name, boolean refs, Map<String, ValueType> keys) {
    private static final String ANY = "*";
    private static final String ANY_PATH = "/*";

    /**
     * Tells what stands under a key.
     *
     * @param key the key
     * @return its type, or nothing when this object has no such key
     */
    public Optional<ValueType> typeOf(String key) {
        ValueType named = keys.get(key);
        if (named == null && key.startsWith("/")) {
            named = keys.get(ANY_PATH);
        }
        return Optional.ofNullable(named == null ? keys.get(ANY) : named);
    }

    /** Tells whether a key is the author's own extension. */
    public boolean isExtension(String key) {
        return key.startsWith("x-") && !name.equals("SecurityRequirement");
    }
}
