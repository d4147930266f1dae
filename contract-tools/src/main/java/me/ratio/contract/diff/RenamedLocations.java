package me.ratio.contract.diff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Finds the locations of two revisions that correspond although their JSON pointers differ. */
public final class RenamedLocations {
    private RenamedLocations() {}

    /**
     * Finds what was renamed or moved: schemas, paths with other names of parameters, parameters and other named parts.
     *
     * <p>A pair holds for everything below the two locations, too, unless a longer pointer says otherwise.
     *
     * @param old the earlier revision
     * @param next the later revision
     * @return the JSON pointer in the earlier revision, to the one in the later revision; none if nothing moved
     */
    public static Map<String, String> between(ObjectNode old, ObjectNode next) {
        return ContractDiff.locations(old, next).moved();
    }
}
