package me.ratio.contract.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.JsonType;

/**
 * Finds members of a {@code oneOf} that came to overlap, or do so no more: a value that fits two of them is refused.
 *
 * <p>Only what is evident is told, namely that one member takes in another one. Schemas that merely might overlap would
 * make every change of a choice a break.
 */
final class UnionOverlap {
    /** Keywords that say nothing about the values of a type, once the choice itself is resolved. */
    private static final Set<String> NO_RULES = Set.of("type", "oneOf", "anyOf", "discriminator");

    private final SchemaComparison schemas;
    private final SchemaPair pair;
    private final JsonType type;
    private final Map<Alternative, Alternative> partners;

    UnionOverlap(SchemaComparison schemas, SchemaPair pair, JsonType type, Map<Alternative, Alternative> partners) {
        this.schemas = schemas;
        this.pair = pair;
        this.type = type;
        this.partners = partners;
    }

    /** Looks at two choices, beside each member that is new, gone or changed. */
    void compare(List<Alternative> olds, List<Alternative> nexts) {
        for (Alternative old : olds) {
            if (!partners.containsKey(old)) {
                others(old).forEach((other, otherNext) -> report(overlapped(old, other), false, old, otherNext));
            }
        }
        for (Alternative next : nexts) {
            if (!partners.containsValue(next)) {
                partners.forEach((other, otherNext) -> report(false, overlaps(next, otherNext), other, next));
            }
        }
        partners.forEach((old, next) -> {
            if (!schemas.settled(schemas.compare(type, old, next, pair.direction()))
                    .isSame()) {
                others(old)
                        .forEach((other, otherNext) ->
                                report(overlapped(old, other), overlaps(next, otherNext), old, next));
            }
        });
    }

    private Map<Alternative, Alternative> others(Alternative old) {
        Map<Alternative, Alternative> others = new LinkedHashMap<>(partners);
        others.remove(old);
        return others;
    }

    private void report(boolean before, boolean after, Alternative old, Alternative next) {
        LocatedNode was = UnionComparison.place(old);
        LocatedNode is = UnionComparison.place(next);
        if (!before && after) {
            report(Effect.NARROWS, Spot.bare(was, is), "overlaps another one now");
        } else if (before && !after) {
            report(Effect.WIDENS, Spot.bare(was, is), "overlapped another one and does so no more");
        }
    }

    private void report(Effect effect, Spot spot, String what) {
        pair.add(Change.of("union-members-overlap", effect, spot, "only one choice may hold, and one " + what)
                .assumed());
    }

    private boolean overlapped(Alternative one, Alternative other) {
        return overlap(schemas.withinOld(), one, other);
    }

    private boolean overlaps(Alternative one, Alternative other) {
        return overlap(schemas.withinNext(), one, other);
    }

    /** Whether one of two schemas of the same document takes in the other one. */
    private boolean overlap(SchemaComparison document, Alternative one, Alternative other) {
        return isOpen(one) || isOpen(other) || takesIn(document, one, other) || takesIn(document, other, one);
    }

    private boolean takesIn(SchemaComparison document, Alternative inner, Alternative outer) {
        return document.settled(document.compare(type, inner, outer, Direction.REQUEST))
                .isCompatible();
    }

    /** Whether a way allows every value of its types. */
    private static boolean isOpen(Alternative way) {
        return way.leaves().stream().allMatch(leaf -> NormalSchema.isSilent(leaf, NO_RULES));
    }
}
