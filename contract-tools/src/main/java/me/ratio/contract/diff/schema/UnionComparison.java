package me.ratio.contract.diff.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import me.ratio.contract.diff.rule.Change;
import me.ratio.contract.diff.rule.ChangeLocation;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.contract.diff.rule.Direction;
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
        Set<JsonNode> all = new LinkedHashSet<>();
        Set<JsonNode> repeated = new LinkedHashSet<>();
        for (SchemaVariant variant : variants) {
            Set<JsonNode> some = EnumeratedValues.of(variant, type);
            if (some == null || !variant.isPlain()) {
                return null;
            }
            some.stream().filter(value -> !all.add(value)).forEach(repeated::add);
        }
        if (areOfOneOf(variants)) {
            // A value that two members of a oneOf list fits both, which oneOf rejects.
            all.removeAll(repeated);
        }
        return all;
    }

    /** Tells whether all variants are members of the same oneOf. */
    private static boolean areOfOneOf(List<SchemaVariant> variants) {
        return variants.stream().allMatch(variant -> variant.isChoice() && isOneOf(variant.member()))
                && variants.stream()
                                .map(variant ->
                                        JsonPointers.parent(variant.member().pointer()) + " "
                                                + variant.choices().size())
                                .distinct()
                                .count()
                        == 1;
    }

    private static String name(SchemaVariant variant) {
        String name = SchemaReference.nameOf(variant.member());
        return name.isEmpty() ? "at " + variant.member().pointer() : name;
    }
}
