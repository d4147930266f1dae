package me.ratio.contract.diff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;

/** Which places of two revisions stand for each other although their JSON pointers differ. */
public final class RenamedLocations {
    private RenamedLocations() {}

    /**
     * Finds what was renamed or moved: schemas, paths with other names of parameters, parameters and other named parts.
     *
     * <p>A pair holds for everything below the two places, too, unless a longer pointer says otherwise.
     *
     * @param old the earlier revision
     * @param next the later revision
     * @return the JSON pointer in the earlier revision, to the one in the later revision; none when nothing moved
     */
    public static Map<String, String> renames(ObjectNode old, ObjectNode next) {
        // The day does not matter: only findings depend on it, pairs do not.
        return LargeStackThread.call(() -> ContractDiff.compare(old, next, DiffOptions.strict(), LocalDate.EPOCH)
                .pairs()
                .moved());
    }
}
