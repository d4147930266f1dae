package me.ratio.contract.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Compares what two locks say about one type. */
final class TypeComparison {
    private final LockedType old;
    private final LockedType next;
    private final List<ApiChange> changes = new ArrayList<>();

    TypeComparison(LockedType old, LockedType next) {
        this.old = old;
        this.next = next;
    }

    /** The type's own line first, then its members in the order of their lines, old ones before new ones. */
    List<ApiChange> changes() {
        if (!old.header().equals(next.header())) {
            changes.add(ApiChange.changed(old.name(), null, old.header(), next.header(), TypeRules.changed(old, next)));
        }
        List<String> gone = only(old.members(), next.members());
        List<String> come = only(next.members(), old.members());
        // first those that still take the same arguments, so that an overload is not mistaken for another
        pair(gone, come, (before, after) -> before.call().equals(after.call()));
        pair(gone, come, (before, after) -> isAlone(before, gone) && isAlone(after, come));
        gone.forEach(line ->
                changes.add(ApiChange.removed(old.name(), Signature.of(line).name(), line, "")));
        come.forEach(line -> {
            Signature member = Signature.of(line);
            changes.add(ApiChange.added(old.name(), member.name(), line, MemberRules.added(member, next)));
        });
        return changes;
    }

    private void pair(List<String> gone, List<String> come, BiPredicate<Signature, Signature> fits) {
        for (String line : List.copyOf(gone)) {
            Signature before = Signature.of(line);
            come.stream()
                    .filter(other -> Signature.of(other).name().equals(before.name()))
                    .filter(other -> fits.test(before, Signature.of(other)))
                    .findFirst()
                    .ifPresent(other -> {
                        Judgement judgement = MemberRules.changed(before, Signature.of(other));
                        changes.add(ApiChange.changed(old.name(), before.name(), line, other, judgement));
                        gone.remove(line);
                        come.remove(other);
                    });
        }
    }

    private static boolean isAlone(Signature member, List<String> lines) {
        return lines.stream()
                        .filter(line -> Signature.of(line).name().equals(member.name()))
                        .count()
                == 1;
    }

    private static List<String> only(Set<String> lines, Set<String> others) {
        return lines.stream().filter(line -> !others.contains(line)).collect(Collectors.toCollection(ArrayList::new));
    }
}
