package me.ratio.runtime.model;

import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Builds the {@code toString} of a model, such as {@code User{id=42, email=***, unknown=[nickname]}}: sensitive values
 * are masked, unknown fields only named.
 */
public final class ModelToString {
    private final StringJoiner text;

    /** Starts the text with the name of the schema. */
    public ModelToString(String schema) {
        text = new StringJoiner(", ", schema + "{", "}");
    }

    /** Adds a property, unless its value is null. */
    public ModelToString add(String property, @Nullable Object value) {
        if (value != null) {
            text.add(property + "=" + value);
        }
        return this;
    }

    /** Adds a property without showing its value, unless that is null. */
    public ModelToString masked(String property, @Nullable Object value) {
        return add(property, value == null ? null : "***");
    }

    /** Adds the names of unknown fields; their values may be sensitive. */
    public ModelToString unknown(Map<String, @Nullable Object> fields) {
        return add("unknown", fields.isEmpty() ? null : fields.keySet());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
