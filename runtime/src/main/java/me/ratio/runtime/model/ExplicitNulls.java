package me.ratio.runtime.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps {@code "name": null} apart from an absent property, so that it is written back. In a partial update the two
 * differ: null clears the value, an absent property leaves it unchanged.
 */
public final class ExplicitNulls {
    private ExplicitNulls() {}

    /** Returns the value, and adds the property to the set if it is null, or else removes it. */
    public static <T> @Nullable T track(@Nullable T value, String property, Set<String> nulls) {
        if (value == null) {
            nulls.add(property);
        } else {
            nulls.remove(property);
        }
        return value;
    }

    /** Returns the fields, preceded by a null for each property that was set to null. */
    public static Map<String, @Nullable Object> withNulls(Map<String, @Nullable Object> fields, Set<String> nulls) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        nulls.forEach(property -> all.put(property, null));
        all.putAll(fields);
        return all;
    }
}
