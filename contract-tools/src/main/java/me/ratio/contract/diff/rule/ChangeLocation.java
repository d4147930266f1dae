package me.ratio.contract.diff.rule;

import com.fasterxml.jackson.databind.JsonNode;
import me.ratio.openapi.LocatedNode;

/**
 * The location of a change, and the values there.
 *
 * @param pointer the JSON pointer in the new document, or in the old one when the new one has no value there
 * @param before the value before, or null
 * @param after the value after, or null
 */
public record ChangeLocation(String pointer, JsonNode before, JsonNode after) {
    /** Returns the location of two corresponding values, one of which may be absent. */
    public static ChangeLocation of(LocatedNode old, LocatedNode next) {
        return new ChangeLocation(
                pointer(old, next), old.exists() ? old.node() : null, next.exists() ? next.node() : null);
    }

    /** Returns the location of two values that are too large to be repeated in a finding, such as operations. */
    public static ChangeLocation withoutValues(LocatedNode old, LocatedNode next) {
        return new ChangeLocation(pointer(old, next), null, null);
    }

    /** Returns the same location with other values. */
    public ChangeLocation withValues(JsonNode otherBefore, JsonNode otherAfter) {
        return new ChangeLocation(pointer, otherBefore, otherAfter);
    }

    /** Returns another location with the same values. */
    public ChangeLocation withPointer(String other) {
        return new ChangeLocation(other, before, after);
    }

    private static String pointer(LocatedNode old, LocatedNode next) {
        return next.exists() ? next.pointer() : old.pointer();
    }
}
