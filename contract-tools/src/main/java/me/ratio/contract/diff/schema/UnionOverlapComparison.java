package me.ratio.contract.diff.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import me.ratio.contract.diff.rule.Change;
import me.ratio.contract.diff.rule.ChangeLocation;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.contract.diff.rule.Direction;
import me.ratio.contract.diff.rule.Effect;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.JsonType;

/**
 * Compares whether members of a {@code oneOf} overlap: a value that fits two of them is rejected.
 *
 * <p>Reports only what is evident: a new member that covers another one, and members that were disjoint and are no longer,
 * or the other way round. If it reported members that merely might overlap, every change of a union would be a break.
 */
final class UnionOverlapComparison {
    /** Keywords that restrict no value of a type, once the union is expanded. */
    private static final Set<String> WITHOUT_RULES = Set.of("type", "oneOf", "anyOf", "discriminator");

    private final SchemaComparer comparer;
    private final SchemaPair pair;
    private final JsonType type;
    private final Map<SchemaVariant, SchemaVariant> partners;

    UnionOverlapComparison(
            SchemaComparer comparer, SchemaPair pair, JsonType type, Map<SchemaVariant, SchemaVariant> partners) {
        this.comparer = comparer;
        this.pair = pair;
        this.type = type;
        this.partners = partners;
    }

    /** Compares every member that was added, removed or changed with the other members. */
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
            if (!comparer.settled(comparer.pair(type, old, next, pair.direction()))
                    .isSame()) {
                others(old).forEach((other, otherNext) -> reportChanged(old, next, other, otherNext));
            }
        });
    }

    private void reportChanged(SchemaVariant old, SchemaVariant next, SchemaVariant other, SchemaVariant otherNext) {
        boolean before = !Disjointness.of(type, old, other, comparer::normalizedOld);
        boolean after = !Disjointness.of(type, next, otherNext, comparer::normalizedNext);
        report(before, after, old, next);
        boolean similar = before
                && after
                && !Disjointness.inPractice(type, old, other, comparer::normalizedOld)
                && !Disjointness.inPractice(type, next, otherNext, comparer::normalizedNext);
        // A member that allows less leaves more values to the other one alone, and the other way round.
        SchemaPair opposite =
                comparer.settled(comparer.pair(type, old, next, pair.direction().flipped()));
        if (similar && !opposite.isCompatible()) {
            report(pair.direction() == Direction.RESPONSE, pair.direction() != Direction.RESPONSE, old, next);
        }
    }

    private Map<SchemaVariant, SchemaVariant> others(SchemaVariant old) {
        Map<SchemaVariant, SchemaVariant> others = new LinkedHashMap<>(partners);
        others.remove(old);
        return others;
    }

    private void report(boolean before, boolean after, SchemaVariant old, SchemaVariant next) {
        if (before == after) {
            return;
        }
        LocatedNode was = old.member();
        LocatedNode is = next.member();
        pair.add(Change.of(
                        DiffRule.UNION_MEMBERS_OVERLAP,
                        after ? Effect.NARROWS : Effect.WIDENS,
                        ChangeLocation.withoutValues(was, is),
                        "only one choice may match, and one "
                                + (after ? "overlaps another one now" : "no longer overlaps another one"))
                .assumed());
    }

    private boolean overlapped(SchemaVariant one, SchemaVariant other) {
        return overlap(comparer.withinOld(), one, other);
    }

    private boolean overlaps(SchemaVariant one, SchemaVariant other) {
        return overlap(comparer.withinNext(), one, other);
    }

    /** Tells whether one of two schemas of the same document covers the other one. */
    private boolean overlap(SchemaComparer document, SchemaVariant one, SchemaVariant other) {
        return isOpen(one) || isOpen(other) || covers(document, one, other) || covers(document, other, one);
    }

    private boolean covers(SchemaComparer document, SchemaVariant inner, SchemaVariant outer) {
        return document.settled(document.pair(type, inner, outer, Direction.REQUEST))
                .isCompatible();
    }

    /** Tells whether a variant allows every value of its types. */
    private static boolean isOpen(SchemaVariant variant) {
        return variant.schemas().stream().allMatch(schema -> NormalizedSchema.hasNoRules(schema, WITHOUT_RULES));
    }
}
