package me.ratio.contract.review;

import java.util.ArrayList;
import java.util.List;
import me.ratio.contract.lock.ApiChange;

/** Renders API changes in one line each. */
public final class ApiChangeText {
    private ApiChangeText() {}

    /**
     * Renders a change.
     *
     * @param change the change
     * @return a sign, the type without its package, the line, and in parentheses whether and why the change breaks callers
     */
    public static String of(ApiChange change) {
        return signature(change) + remark(change);
    }

    /** Returns the sign, the type without its package if there is a member, and the line before and after. */
    static String signature(ApiChange change) {
        String type = change.type().replaceFirst("^[a-z_0-9.]+\\.(?=\\p{Lu})", "");
        String prefix = change.member() == null ? "" : type + ": ";
        return switch (change.change()) {
            case ADDED -> "+ " + prefix + change.next();
            case REMOVED -> "- " + prefix + change.old();
            case CHANGED -> "~ " + prefix + change.old() + " -> " + change.next();
        };
    }

    /** Returns "breaking" and the note in parentheses; empty without both. */
    static String remark(ApiChange change) {
        List<String> parts = new ArrayList<>();
        if (change.breaking()) {
            parts.add("breaking");
        }
        if (!change.note().isEmpty()) {
            parts.add(change.note());
        }
        return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    }

    /** Returns the numbers of added, removed and changed lines. */
    static String count(List<ApiChange> changes) {
        return count(changes, ApiChange.Change.ADDED) + " added, " + count(changes, ApiChange.Change.REMOVED)
                + " removed, " + count(changes, ApiChange.Change.CHANGED) + " changed";
    }

    private static long count(List<ApiChange> changes, ApiChange.Change change) {
        return changes.stream().filter(one -> one.change() == change).count();
    }
}
