package me.ratio.contract.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import me.ratio.openapi.LocatedNode;

/** Which places of two documents stand for each other, as far as their pointers differ. */
final class LocationPairs {
    /** Two schemas that stand for each other somewhere. */
    record Schemas(AllOf old, AllOf next) {}

    private final Map<String, String> moved = new LinkedHashMap<>();
    private final Set<String> taken = new LinkedHashSet<>();
    private final List<Schemas> schemas = new ArrayList<>();
    private final Set<String> seen = new LinkedHashSet<>();

    /** Takes two places that stand for each other. The first partner of a place counts. */
    void add(LocatedNode old, LocatedNode next) {
        boolean differ = !old.pointer().equals(next.pointer());
        if (differ && !moved.containsKey(old.pointer()) && taken.add(next.pointer())) {
            moved.put(old.pointer(), next.pointer());
        }
    }

    /** Takes two schemas that stand for each other. */
    void add(SchemaPair pair) {
        AllOf old = pair.old();
        AllOf next = pair.next();
        boolean single = old.parts().size() == 1 && next.parts().size() == 1;
        if (!single || !seen.add(old.key() + "\n" + next.key())) {
            return;
        }
        schemas.add(new Schemas(old, next));
        LocatedNode before = old.parts().get(0);
        LocatedNode after = next.parts().get(0);
        // A schema that is still there under its name was not renamed; this place only uses another one.
        boolean gone = !after.document().at(before.pointer()).exists();
        boolean come = !before.document().at(after.pointer()).exists();
        if (gone && come) {
            add(before, after);
        }
    }

    /** Every pair of schemas, once. */
    List<Schemas> schemas() {
        return schemas;
    }

    /** Old pointer to new pointer, without what follows from a pair further up. */
    Map<String, String> moved() {
        Map<String, String> needed = new LinkedHashMap<>();
        moved.forEach((old, next) -> {
            if (!next.equals(translated(old))) {
                needed.put(old, next);
            }
        });
        return needed;
    }

    /** Where a place is now according to the pairs above it. */
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
