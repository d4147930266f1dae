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
final class UnionOverlapComparison {
    /** Keywords that say nothing about the values of a type, once the choice itself is resolved. */
    private static final Set<String> NO_RULES = Set.of("type", "oneOf", "anyOf", "discriminator");

    private final SchemaComparison schemas;
    private final SchemaPair pair;
    private final JsonType type;
    private final Map<SchemaVariant, SchemaVariant> partners;

    UnionOverlapComparison(
            SchemaComparison schemas, SchemaPair pair, JsonType type, Map<SchemaVariant, SchemaVariant> partners) {
        this.schemas = schemas;
        this.pair = pair;
        this.type = type;
        this.partners = partners;
    }

    /** Looks at two choices, beside each member that is new, gone or changed. */
    void compare(List<SchemaVariant> olds, List<SchemaVariant> nexts) {
        for (SchemaVariant old : olds) {
            if (!partners.containsKey(old)) {
                others(old).forEach((other, otherNext) -> report(overlapped(old, other), false, old, otherNext));
            }
        }
        for (SchemaVariant next : nexts) {
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

    private Map<SchemaVariant, SchemaVariant> others(SchemaVariant old) {
        Map<SchemaVariant, SchemaVariant> others = new LinkedHashMap<>(partners);
        others.remove(old);
        return others;
    }

    private void report(boolean before, boolean after, SchemaVariant old, SchemaVariant next) {
        LocatedNode was = UnionComparison.place(old);
        LocatedNode is = UnionComparison.place(next);
        if (!before && after) {
            report(Effect.NARROWS, ChangeLocation.bare(was, is), "overlaps another one now");
        } else if (before && !after) {
            report(Effect.WIDENS, ChangeLocation.bare(was, is), "overlapped another one and does so no more");
        }
    }

    private void report(Effect effect, ChangeLocation spot, String what) {
        pair.add(Change.of("union-members-overlap", effect, spot, "only one choice may hold, and one " + what)
                .assumed());
    }

    private boolean overlapped(SchemaVariant one, SchemaVariant other) {
        return overlap(schemas.withinOld(), one, other);
    }

    private boolean overlaps(SchemaVariant one, SchemaVariant other) {
        return overlap(schemas.withinNext(), one, other);
    }

    /** Whether one of two schemas of the same document takes in the other one. */
    private boolean overlap(SchemaComparison document, SchemaVariant one, SchemaVariant other) {
        return isOpen(one) || isOpen(other) || takesIn(document, one, other) || takesIn(document, other, one);
    }

    private boolean takesIn(SchemaComparison document, SchemaVariant inner, SchemaVariant outer) {
        return document.settled(document.compare(type, inner, outer, Direction.REQUEST))
                .isCompatible();
    }

    /** Whether a way allows every value of its types. */
    private static boolean isOpen(SchemaVariant way) {
        return way.leaves().stream().allMatch(leaf -> NormalizedSchema.isSilent(leaf, NO_RULES));
    }
}
