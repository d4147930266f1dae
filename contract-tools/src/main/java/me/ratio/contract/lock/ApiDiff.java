package me.ratio.contract.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Compares two API locks. */
public final class ApiDiff {
    private ApiDiff() {}

    /**
     * Says what changed from one lock to the next.
     *
     * @param old the earlier lock
     * @param next the later lock
     * @return the differences by type; a type that is new or gone is one of them, whatever it holds
     */
    public static List<ApiChange> between(ApiLock old, ApiLock next) {
        Map<String, LockedType> before = old.types();
        Map<String, LockedType> after = next.types();
        SortedSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        List<ApiChange> changes = new ArrayList<>();
        for (String name : names) {
            LockedType was = before.get(name);
            LockedType is = after.get(name);
            if (was != null && is != null) {
                changes.addAll(new TypeComparison(was, is).changes());
            } else if (was != null && !was.isRemark()) {
                changes.add(ApiChange.removed(name, null, was.header(), with(was)));
            } else if (is != null && !is.isRemark()) {
                changes.add(ApiChange.added(name, null, is.header(), new Judgement().keeps(with(is))));
            }
        }
        return List.copyOf(changes);
    }

    private static String with(LockedType type) {
        int members = type.members().size();
        return "with " + members + (members == 1 ? " member" : " members");
    }
}
