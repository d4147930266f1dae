package me.ratio.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import me.ratio.openapi.LocatedNode;

/**
 * Where a difference is, and the values there.
 *
 * @param pointer the JSON pointer in the new document, or in the old one when the new one has nothing there
 * @param before the value before, or null
 * @param after the value after, or null
 */
record ChangeLocation(String pointer, JsonNode before, JsonNode after) {
    /** Two places that stand for each other, of which one may be absent. */
    static ChangeLocation of(LocatedNode old, LocatedNode next) {
        return new ChangeLocation(
                next.exists() ? next.pointer() : old.pointer(),
                old.exists() ? old.node() : null,
                next.exists() ? next.node() : null);
    }

    /** Two places whose values are too large to repeat. */
    static ChangeLocation bare(LocatedNode old, LocatedNode next) {
        return new ChangeLocation(next.exists() ? next.pointer() : old.pointer(), null, null);
    }

    /** The same place with other values. */
    ChangeLocation values(JsonNode otherBefore, JsonNode otherAfter) {
        return new ChangeLocation(pointer, otherBefore, otherAfter);
    }
}
