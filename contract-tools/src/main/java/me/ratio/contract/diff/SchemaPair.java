package me.ratio.contract.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Two schemas that stand for each other: their own differences, and the pairs within them.
 *
 * <p>Pairs form a graph, with cycles where schemas refer to themselves.
 */
final class SchemaPair {
    private final AllOf old;
    private final AllOf next;
    private final Direction direction;
    private final List<Change> changes = new ArrayList<>(0);
    private final List<SchemaPair> within = new ArrayList<>(2);
    private boolean complete;
    private Verdict known;

    SchemaPair(AllOf old, AllOf next, Direction direction) {
        this.old = old;
        this.next = next;
        this.direction = direction;
    }

    AllOf old() {
        return old;
    }

    AllOf next() {
        return next;
    }

    Direction direction() {
        return direction;
    }

    List<Change> changes() {
        return changes;
    }

    List<SchemaPair> within() {
        return within;
    }

    void add(Change change) {
        changes.add(change);
    }

    void add(SchemaPair pair) {
        within.add(pair);
    }

    /** To be called when nothing more will be added to this pair itself. */
    void completed() {
        complete = true;
    }

    /**
     * What the difference asks for on the wire, for a strict consumer. A pair that is still being compared counts as
     * compatible: what is wrong with it will be told by itself.
     */
    Verdict verdict() {
        if (known != null) {
            return known;
        }
        Verdict verdict = Verdict.NONE;
        boolean settled = true;
        Set<SchemaPair> seen = new HashSet<>(Set.of(this));
        Deque<SchemaPair> open = new ArrayDeque<>(seen);
        while (!open.isEmpty() && verdict != Verdict.MAJOR) {
            SchemaPair pair = open.pop();
            settled &= pair.complete;
            verdict = verdict.or(pair.known == null ? pair.own() : pair.known);
            if (pair.known == null) {
                pair.within.stream().filter(seen::add).forEach(open::push);
            }
        }
        // It can only get worse, so the worst is final.
        known = settled || verdict == Verdict.MAJOR ? verdict : null;
        if (known == Verdict.NONE) {
            seen.forEach(pair -> pair.known = Verdict.NONE);
        }
        return verdict;
    }

    private Verdict own() {
        return changes.stream()
                .filter(change -> change.kind() == DiffScope.WIRE)
                .map(change -> change.effect().level(direction))
                .reduce(Verdict.NONE, Verdict::or);
    }

    boolean isCompatible() {
        return verdict() != Verdict.MAJOR;
    }

    boolean isSame() {
        return verdict().compareTo(Verdict.PATCH) <= 0;
    }
}
