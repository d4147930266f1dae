package me.ratio.contract.diff.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import me.ratio.contract.diff.rule.Change;
import me.ratio.contract.diff.rule.ChangeLocation;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.contract.diff.rule.Direction;
import me.ratio.contract.diff.rule.Effect;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.JsonType;
import me.ratio.openapi.schema.SchemaReference;

/**
 * Compares unions: pairs the corresponding members, then reports which were added and which were removed.
 *
 * <p>A union whose members all list their values is compared as one enum: {@code {oneOf: [{const: a}, {const: b}]}} and
 * {@code {enum: [a, b]}} are the same. A member that another one covers was not really lost: after
 * {@code {anyOf: [{type: integer}, {type: number}]}} became {@code {type: number}}, every request is still valid.
 */
final class UnionComparison {
    private static final Pattern ONE_OF = Pattern.compile(".*/oneOf/\\d+");

    private final SchemaComparer comparer;
    private final SchemaPair pair;
    private final JsonType type;

    UnionComparison(SchemaComparer comparer, SchemaPair pair, JsonType type) {
        this.comparer = comparer;
        this.pair = pair;
        this.type = type;
    }

    void compare(List<SchemaVariant> olds, List<SchemaVariant> nexts) {
        Set<JsonNode> before = enumerated(olds);
        Set<JsonNode> after = enumerated(nexts);
        if (before != null && after != null) {
            EnumComparison.compare(pair, EnumComparison.location(olds.get(0), nexts.get(0)), before, after);
            if ((isNested(olds) || isNested(nexts)) && !depths(olds).equals(depths(nexts))) {
                nestedOverlap(olds.get(0), nexts.get(0));
            }
            return;
        }
        Map<SchemaVariant, SchemaVariant> partners =
                new UnionPairing(comparer, type, pair.direction()).pair(olds, nexts);
        partners.forEach((old, next) -> pair.add(comparer.pair(type, old, next, pair.direction())));
        List<SchemaVariant> removed = new ArrayList<>(olds);
        removed.removeAll(partners.keySet());
        List<SchemaVariant> added = new ArrayList<>(nexts);
        added.removeAll(partners.values());
        removed.forEach(member -> removed(member, nexts));
        added.forEach(member -> added(member, olds));
        exclusivity(olds, nexts);
        if (isExclusive(olds) || isExclusive(nexts)) {
            comparer.runAtEnd(() -> new UnionOverlapComparison(comparer, pair, type, partners).compare(olds, nexts));
        }
        new DiscriminatorComparison(comparer, pair, partners).compare(olds, nexts);
    }

    private void removed(SchemaVariant member, List<SchemaVariant> nexts) {
        ChangeLocation location =
                ChangeLocation.of(member.member(), nexts.get(0).member().absent());
        if (pair.direction() != Direction.RESPONSE) {
            for (SchemaVariant next : nexts) {
                if (covers(member, next)) {
                    pair.add(Change.of(
                            DiffRule.UNION_MEMBER_MERGED, location, "a choice was removed, and another one covers it"));
                    return;
                }
            }
        }
        pair.add(Change.of(DiffRule.UNION_MEMBER_REMOVED, location, "the choice " + name(member) + " was removed"));
    }

    private void added(SchemaVariant member, List<SchemaVariant> olds) {
        ChangeLocation location = ChangeLocation.of(olds.get(0).member().absent(), member.member());
        if (pair.direction() == Direction.RESPONSE) {
            for (SchemaVariant old : olds) {
                if (covers(old, member)) {
                    pair.add(Change.of(
                            DiffRule.UNION_MEMBER_SPLIT,
                            location,
                            "a choice was added that another one covered before"));
                    return;
                }
            }
        }
        pair.add(Change.of(DiffRule.UNION_MEMBER_ADDED, location, "the choice " + name(member) + " was added")
                .forTolerantReaders());
    }

    /** Tells whether two members are compatible. Keeps their pair, which may rest on pairs that are not compared yet. */
    private boolean covers(SchemaVariant old, SchemaVariant next) {
        SchemaPair covering = comparer.settled(comparer.pair(type, old, next, pair.direction()));
        if (covering.isCompatible()) {
            pair.add(covering);
        }
        return covering.isCompatible();
    }

    /** Compares whether only one member may match: then a value that fits two of them is rejected. */
    private void exclusivity(List<SchemaVariant> olds, List<SchemaVariant> nexts) {
        boolean before = isExclusive(olds);
        boolean after = isExclusive(nexts);
        if (before == after) {
            return;
        }
        ChangeLocation location =
                ChangeLocation.withoutValues(olds.get(0).member(), nexts.get(0).member());
        if (after && !Disjointness.ofAll(type, nexts, comparer::normalizedNext)) {
            pair.add(Change.of(
                            DiffRule.WRAPPED_IN_ONE_OF,
                            location,
                            "only one of several schemas may match now, and whether they overlap cannot be decided")
                    .assumed());
        } else if (before && !Disjointness.ofAll(type, olds, comparer::normalizedOld) && nexts.size() > 1) {
            pair.add(Change.of(
                            DiffRule.UNWRAPPED_FROM_ONE_OF,
                            location,
                            "several schemas may match at once now, and whether they overlap cannot be decided")
                    .assumed());
        }
    }

    private static boolean isExclusive(List<SchemaVariant> variants) {
        return variants.size() > 1
                && variants.stream()
                        .flatMap(variant -> variant.choices().stream())
                        .anyMatch(UnionComparison::isOneOf);
    }

    private static boolean isOneOf(LocatedNode member) {
        return ONE_OF.matcher(member.pointer()).matches();
    }

    /** Returns the values that a union enumerates, or null if one of its members does not enumerate its own. */
    private Set<JsonNode> enumerated(List<SchemaVariant> variants) {
        Map<JsonNode, List<SchemaVariant>> allowing = new LinkedHashMap<>();
        for (SchemaVariant variant : variants) {
            Set<JsonNode> some = EnumeratedValues.of(variant, type);
            if (some == null || !variant.isPlain()) {
                return null;
            }
            some.forEach(value ->
                    allowing.computeIfAbsent(value, any -> new ArrayList<>()).add(variant));
        }
        // A value that two members of a oneOf list fits both, which oneOf rejects.
        allowing.values().removeIf(some -> some.stream()
                .allMatch(one -> some.stream().anyMatch(other -> one != other && excludeEachOther(one, other))));
        return allowing.keySet();
    }

    /** Tells whether two variants are different members of the innermost union that both belong to, and that is a oneOf. */
    private static boolean excludeEachOther(SchemaVariant one, SchemaVariant other) {
        int shared = Math.min(one.choices().size(), other.choices().size());
        for (int i = 0; i < shared; i++) {
            String some = one.choices().get(i).pointer();
            String others = other.choices().get(i).pointer();
            if (!some.equals(others)) {
                return isOneOf(one.choices().get(i))
                        && JsonPointers.parent(some).equals(JsonPointers.parent(others));
            }
        }
        return false;
    }

    /** Tells whether members of unions within unions exclude each other, which is not followed further. */
    private static boolean isNested(List<SchemaVariant> variants) {
        return variants.stream().anyMatch(one -> variants.stream()
                .anyMatch(other -> one.choices().size() != other.choices().size() && excludeEachOther(one, other)));
    }

    private static List<Integer> depths(List<SchemaVariant> variants) {
        return variants.stream()
                .map(variant -> variant.choices().size())
                .sorted()
                .toList();
    }

    private void nestedOverlap(SchemaVariant old, SchemaVariant next) {
        pair.add(Change.of(
                        DiffRule.UNION_MEMBERS_OVERLAP,
                        pair.direction() == Direction.RESPONSE ? Effect.WIDENS : Effect.NARROWS,
                        ChangeLocation.withoutValues(old.member(), next.member()),
                        "choices within choices exclude each other in another way")
                .assumed());
    }

    private static String name(SchemaVariant variant) {
        String name = SchemaReference.nameOf(variant.member());
        return name.isEmpty() ? "at " + variant.member().pointer() : name;
    }
}
