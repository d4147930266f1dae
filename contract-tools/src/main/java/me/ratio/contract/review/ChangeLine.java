package me.ratio.contract.review;

import java.util.ArrayList;
import java.util.List;
import me.ratio.contract.lock.ApiChange;

/** A change of the library in one line. */
public final class ChangeLine {
    private ChangeLine() {}

    /**
     * Says all of a change.
     *
     * @param change the change
     * @return the sign, the type without its package, what the line says or said, and whether that breaks a caller
     */
    public static String of(ApiChange change) {
        return signature(change) + remark(change);
    }

    /** The sign, the type without its package where there is a member, and what the line says or said. */
    static String signature(ApiChange change) {
        String type = change.type().replaceFirst("^[a-z_0-9.]+\\.(?=\\p{Lu})", "");
        String place = change.member() == null ? "" : type + ": ";
        return switch (change.change()) {
            case ADDED -> "+ " + place + change.next();
            case REMOVED -> "- " + place + change.old();
            case CHANGED -> "~ " + place + change.old() + " -> " + change.next();
        };
    }

    /** Whether it breaks and what it means, in parentheses; nothing for what goes without saying. */
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

    /** How many changes there are. */
    static String count(List<ApiChange> changes) {
        return count(changes, ApiChange.Change.ADDED) + " added, " + count(changes, ApiChange.Change.REMOVED)
                + " removed, " + count(changes, ApiChange.Change.CHANGED) + " changed";
    }

    private static long count(List<ApiChange> changes, ApiChange.Change change) {
        return changes.stream().filter(one -> one.change() == change).count();
    }
}
