package me.ratio.contract.diff.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import me.ratio.contract.diff.schema.AllOf;
import me.ratio.contract.diff.schema.SchemaPair;
import me.ratio.openapi.LocatedNode;

/**
 * The corresponding locations of two documents, as far as their JSON pointers differ.
 *
 * <p>The comparisons add pairs as they find them: {@code /paths/~1books~1{id}} corresponds to
 * {@code /paths/~1books~1{bookId}}, and a schema {@code Book} to the {@code Item} that took its place in a response.
 * {@code pull} moves our descriptions along these pairs, and the names of schemas are compared with them.
 */
public final class LocationPairs {
    /** Two schemas that correspond somewhere, and have different names. */
    record Schemas(AllOf old, String oldName, AllOf next, String nextName) {}

    private final Map<String, String> moved = new LinkedHashMap<>();
    private final Set<String> taken = new LinkedHashSet<>();
    private final List<Schemas> schemas = new ArrayList<>();
    private final Set<String> seen = new LinkedHashSet<>();

    /** Adds two corresponding locations. A location has one partner, the first, so that nothing moves to two places. */
    public void add(LocatedNode old, LocatedNode next) {
        boolean differ = !old.pointer().equals(next.pointer());
        if (differ && !moved.containsKey(old.pointer()) && taken.add(next.pointer())) {
            moved.put(old.pointer(), next.pointer());
        }
    }

    /** Adds two corresponding schemas. Merged ones, of an allOf with several members, have no single location. */
    public void add(SchemaPair pair) {
        AllOf old = pair.old();
        AllOf next = pair.next();
        if (old.schemas().size() != 1 || next.schemas().size() != 1) {
            return;
        }
        LocatedNode before = old.schemas().get(0);
        LocatedNode after = next.schemas().get(0);
        String oldName = old.name();
        String nextName = next.name();
        boolean samePointer = before.pointer().equals(after.pointer());
        if (samePointer && oldName.equals(nextName) || !seen.add(old.key() + "\n" + next.key())) {
            return;
        }
        if (!oldName.equals(nextName)) {
            schemas.add(new Schemas(old, oldName, next, nextName));
        }
        if (samePointer) {
            return;
        }
        // A schema that still exists under its name was not renamed: a reference now leads to another one.
        boolean removed = !after.document().at(before.pointer()).exists();
        boolean added = !before.document().at(after.pointer()).exists();
        if (removed && added) {
            add(before, after);
        }
    }

    /** Returns the pairs of schemas with different names, each once. */
    public List<Schemas> schemas() {
        return schemas;
    }

    /**
     * Maps the old pointers to the new ones, without pairs that follow from a pair further up: if {@code /a} moved to
     * {@code /b}, then {@code /a/x} to {@code /b/x} goes without saying.
     */
    public Map<String, String> moved() {
        Map<String, String> needed = new LinkedHashMap<>();
        moved.forEach((old, next) -> {
            if (!next.equals(translated(old))) {
                needed.put(old, next);
            }
        });
        return needed;
    }

    /** Returns the new pointer according to the pairs further up. */
    private String translated(String pointer) {
        for (int cut = pointer.lastIndexOf('/'); cut > 0; cut = pointer.lastIndexOf('/', cut - 1)) {
            String above = moved.get(pointer.substring(0, cut));
            if (above != null) {
                return above + pointer.substring(cut);
            }
        }
        return pointer;
    }
}
