package me.ratio.contract.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Compares two API locks.
 *
 * <p>A type that moved to another package is removed and added: callers have to change their imports.
 */
public final class ApiDiff {
    private ApiDiff() {}

    /**
     * Returns the differences between two locks.
     *
     * @param old the earlier lock
     * @param next the later lock
     * @return the differences by type; an added or removed type is one difference, regardless of its members
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
                changes.addAll(new LockedTypeComparison(was, is).changes());
            } else if (was != null && was.isType()) {
                changes.add(ApiChange.removed(name, null, was.header(), memberCount(was)));
            } else if (is != null && is.isType()) {
                changes.add(ApiChange.added(name, null, is.header(), new ChangeImpact().compatible(memberCount(is))));
            }
        }
        return List.copyOf(changes);
    }

    private static String memberCount(LockedType type) {
        int members = type.members().size();
        return "with " + members + (members == 1 ? " member" : " members");
    }
}
