package me.ratio.contract.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Compares a type in two locks.
 *
 * <p>Equal lines need no comparison. The others are paired, so that {@code int size()} and {@code long size()} are one
 * change and not a removed and an added method. Overloads have the same name, so the parameter types decide first; after
 * that a name is paired only if it is left once on each side.
 */
final class LockedTypeComparison {
    private final LockedType old;
    private final LockedType next;
    private final List<ApiChange> changes = new ArrayList<>();

    LockedTypeComparison(LockedType old, LockedType next) {
        this.old = old;
        this.next = next;
    }

    /** Returns the changes: the header first, then the members in the order of their lines, old ones before new ones. */
    List<ApiChange> changes() {
        if (!old.header().equals(next.header())) {
            changes.add(ApiChange.changed(
                    old.name(), null, old.header(), next.header(), TypeCompatibility.changed(old, next)));
        }
        List<String> removed = only(old.members(), next.members());
        List<String> added = only(next.members(), old.members());
        pair(removed, added, (before, after) -> before.parameterTypes().equals(after.parameterTypes()));
        pair(removed, added, (before, after) -> isUnique(before, removed) && isUnique(after, added));
        removed.forEach(line -> changes.add(
                ApiChange.removed(old.name(), MemberSignature.of(line).name(), line, "")));
        added.forEach(line -> {
            MemberSignature member = MemberSignature.of(line);
            changes.add(ApiChange.added(old.name(), member.name(), line, MemberCompatibility.added(member, next)));
        });
        return changes;
    }

    private void pair(List<String> removed, List<String> added, BiPredicate<MemberSignature, MemberSignature> matches) {
        for (String line : List.copyOf(removed)) {
            MemberSignature before = MemberSignature.of(line);
            added.stream()
                    .filter(other -> MemberSignature.of(other).name().equals(before.name()))
                    .filter(other -> matches.test(before, MemberSignature.of(other)))
                    .findFirst()
                    .ifPresent(other -> {
                        ChangeImpact impact = MemberCompatibility.changed(before, MemberSignature.of(other));
                        changes.add(ApiChange.changed(old.name(), before.name(), line, other, impact));
                        removed.remove(line);
                        added.remove(other);
                    });
        }
    }

    private static boolean isUnique(MemberSignature member, List<String> lines) {
        return lines.stream()
                        .filter(line -> MemberSignature.of(line).name().equals(member.name()))
                        .count()
                == 1;
    }

    private static List<String> only(Set<String> lines, Set<String> others) {
        return lines.stream().filter(line -> !others.contains(line)).collect(Collectors.toCollection(ArrayList::new));
    }
}
