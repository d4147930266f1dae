package me.ratio.contract.diff.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import me.ratio.contract.diff.rule.Change;
import me.ratio.contract.diff.rule.DiffScope;
import me.ratio.contract.diff.rule.Direction;
import me.ratio.contract.diff.rule.Verdict;

/**
 * Two corresponding schemas: the changes of their own keywords, and the pairs of schemas within them.
 *
 * <p>Pairs form a graph, with cycles where schemas refer to themselves.
 */
public final class SchemaPair {
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

    public AllOf old() {
        return old;
    }

    public AllOf next() {
        return next;
    }

    Direction direction() {
        return direction;
    }

    /** Returns the changes of the schemas' own keywords. */
    public List<Change> changes() {
        return changes;
    }

    /** Returns the pairs of schemas within these. */
    public List<SchemaPair> within() {
        return within;
    }

    void add(Change change) {
        changes.add(change);
    }

    void add(SchemaPair pair) {
        within.add(pair);
    }

    /** Marks the pair as compared: nothing more will be added to it. */
    void complete() {
        complete = true;
    }

    /**
     * Returns the version bump that the difference requires on the wire, for a strict consumer. A pair that is still
     * being compared counts as compatible, because its changes will be reported where it belongs.
     */
    Verdict verdict() {
        if (known != null) {
            return known;
        }
        Verdict verdict = Verdict.NONE;
        boolean allComplete = true;
        Set<SchemaPair> seen = new HashSet<>(Set.of(this));
        Deque<SchemaPair> open = new ArrayDeque<>(seen);
        while (!open.isEmpty() && verdict != Verdict.MAJOR) {
            SchemaPair pair = open.pop();
            allComplete &= pair.complete;
            verdict = verdict.or(pair.known == null ? pair.ownVerdict() : pair.known);
            if (pair.known == null) {
                pair.within.stream().filter(seen::add).forEach(open::push);
            }
        }
        // Changes are only ever added, so the worst verdict is final even if a pair is incomplete. Any better one may
        // still become worse, so it is remembered only once every pair that it rests on is complete.
        known = allComplete || verdict == Verdict.MAJOR ? verdict : null;
        if (known == Verdict.NONE) {
            seen.forEach(pair -> pair.known = Verdict.NONE);
        }
        return verdict;
    }

    private Verdict ownVerdict() {
        Verdict verdict = Verdict.NONE;
        for (Change change : changes) {
            if (change.rule().scope() == DiffScope.WIRE) {
                verdict = verdict.or(change.effect().level(direction));
            }
        }
        return verdict;
    }

    /** Tells whether nobody is broken on the wire. */
    boolean isCompatible() {
        return verdict() != Verdict.MAJOR;
    }

    /** Tells whether the same values are allowed. */
    boolean isSame() {
        return verdict().compareTo(Verdict.PATCH) <= 0;
    }
}
