package me.ratio.runtime.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import me.ratio.runtime.error.DecodingException;
import org.jspecify.annotations.Nullable;

/**
 * Checks required properties. A response is read leniently: an absent property fails only when it is read. A builder is
 * strict: it names everything that is missing at once.
 */
public final class RequiredFields {
    private final String schema;
    private final List<String> missing = new ArrayList<>();

    /** Starts the check of a builder. */
    public RequiredFields(String schema) {
        this.schema = schema;
    }

    /**
     * Returns the value of a required property.
     *
     * @throws DecodingException if it is null
     */
    public static <T> T orThrow(@Nullable T value, String schema, String property) {
        if (value == null) {
            throw DecodingException.absent(schema, property);
        }
        return value;
    }

    /** Records a property as missing if it has no value. */
    public void check(String property, @Nullable Object value) {
        if (value == null) {
            missing.add(property);
        }
    }

    /** Records a nullable property as missing if it has no value and is not among those set to null. */
    public void check(String property, @Nullable Object value, Set<String> nulls) {
        if (!nulls.contains(property)) {
            check(property, value);
        }
    }

    /**
     * Ends the check.
     *
     * @throws IllegalStateException naming every property that is missing
     */
    public void throwIfMissing() {
        if (!missing.isEmpty()) {
            throw new IllegalStateException(schema + " lacks " + String.join(", ", missing) + ": set before build()");
        }
    }
}
