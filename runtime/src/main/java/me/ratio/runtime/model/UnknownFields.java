package me.ratio.runtime.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Guards the fields that a model has no property for. */
public final class UnknownFields {
    private UnknownFields() {}

    /** Returns a view of the fields, whose values are unmodifiable themselves. */
    public static Map<String, @Nullable Object> unmodifiable(Map<String, @Nullable Object> fields) {
        return Collections.unmodifiableMap(fields);
    }

    /**
     * Rejects a name that a property of the schema has: it would be written twice.
     *
     * @throws IllegalArgumentException if the name is one of the properties
     */
    public static void requireUnknown(String schema, String name, String... properties) {
        if (List.of(properties).contains(name)) {
            throw new IllegalArgumentException(schema + " has a property " + name + "; set it by its own method");
        }
    }
}
