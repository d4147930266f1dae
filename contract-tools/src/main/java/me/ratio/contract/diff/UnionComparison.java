package me.ratio.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.JsonType;
import me.ratio.openapi.schema.SchemaReference;

/** Compares choices: pairs the members that stand for each other, then tells which came and which went. */
final class UnionComparison {
    private static final String ONE_OF = ".*/oneOf/\\d+";

    private final SchemaComparison schemas;
    private final SchemaPair pair;
    private final JsonType type;

    UnionComparison(SchemaComparison schemas, SchemaPair pair, JsonType type) {
        this.schemas = schemas;
        this.pair = pair;
        this.type = type;
    }

    void compare(List<SchemaVariant> olds, List<SchemaVariant> nexts) {
        Set<JsonNode> before = named(olds);
        Set<JsonNode> after = named(nexts);
        if (before != null && after != null) {
            EnumComparison.members(pair, EnumComparison.spot(olds.get(0), nexts.get(0)), before, after);
            return;
        }
        Map<SchemaVariant, SchemaVariant> partners =
                new UnionPairing(schemas, type, pair.direction()).pair(olds, nexts);
        partners.forEach((old, next) -> pair.add(schemas.compare(type, old, next, pair.direction())));
        List<SchemaVariant> gone = new ArrayList<>(olds);
        gone.removeAll(partners.keySet());
        List<SchemaVariant> come = new ArrayList<>(nexts);
        come.removeAll(partners.values());
        gone.forEach(member -> removed(member, nexts));
        come.forEach(member -> added(member, olds));
        exclusivity(olds, nexts);
        if (isExclusive(olds) || isExclusive(nexts)) {
            schemas.atLast(() -> new UnionOverlapComparison(schemas, pair, type, partners).compare(olds, nexts));
        }
        new DiscriminatorComparison(schemas, pair, partners).compare(olds, nexts);
    }

    private void removed(SchemaVariant member, List<SchemaVariant> nexts) {
        ChangeLocation spot =
                ChangeLocation.of(place(member), place(nexts.get(0)).absent());
        if (pair.direction() != Direction.RESPONSE) {
            for (SchemaVariant next : nexts) {
                if (covers(member, next)) {
                    pair.add(Change.of(
                            "union-member-merged", Effect.WORDS, spot, "a choice went, and another one covers it"));
                    return;
                }
            }
        }
        pair.add(
                Change.of("union-member-removed", Effect.NARROWS, spot, "the choice " + name(member) + " was removed"));
    }

    private void added(SchemaVariant member, List<SchemaVariant> olds) {
        ChangeLocation spot = ChangeLocation.of(place(olds.get(0)).absent(), place(member));
        if (pair.direction() == Direction.RESPONSE) {
            for (SchemaVariant old : olds) {
                if (covers(old, member)) {
                    pair.add(Change.of(
                            "union-member-split", Effect.WORDS, spot, "a choice came that another one covered before"));
                    return;
                }
            }
        }
        pair.add(Change.of("union-member-added", Effect.WIDENS, spot, "the choice " + name(member) + " was added")
                .forTolerantReaders());
    }

    /** Whether two choices are compatible. Their pair is kept: it may rest on pairs that are still open. */
    private boolean covers(SchemaVariant old, SchemaVariant next) {
        SchemaPair covering = schemas.settled(schemas.compare(type, old, next, pair.direction()));
        if (covering.isCompatible()) {
            pair.add(covering);
        }
        return covering.isCompatible();
    }

    /** Where only one member may hold, a value that fits two of them is refused. */
    private void exclusivity(List<SchemaVariant> olds, List<SchemaVariant> nexts) {
        boolean before = isExclusive(olds);
        boolean after = isExclusive(nexts);
        if (before == after) {
            return;
        }
        ChangeLocation spot = ChangeLocation.bare(place(olds.get(0)), place(nexts.get(0)));
        if (after && !Disjointness.ofAll(type, nexts, schemas::nextNormal)) {
            pair.add(Change.of(
                            "wrapped-in-one-of",
                            Effect.NARROWS,
                            spot,
                            "only one of several schemas may hold now, and whether they overlap cannot be told")
                    .assumed());
        } else if (before && !Disjointness.ofAll(type, olds, schemas::oldNormal) && nexts.size() > 1) {
            pair.add(Change.of(
                            "unwrapped-from-one-of",
                            Effect.WIDENS,
                            spot,
                            "several schemas may hold at once now, and whether they overlap cannot be told")
                    .assumed());
        }
    }

    private static boolean isExclusive(List<SchemaVariant> ways) {
        return ways.size() > 1
                && ways.stream().flatMap(way -> way.members().stream()).anyMatch(member -> member.pointer()
                        .matches(ONE_OF));
    }

    /** The values that a choice names, or null when one of its members does not name its own. */
    private Set<JsonNode> named(List<SchemaVariant> ways) {
        Set<JsonNode> all = new LinkedHashSet<>();
        Set<JsonNode> repeated = new LinkedHashSet<>();
        for (SchemaVariant way : ways) {
            Set<JsonNode> some = EnumeratedValues.of(way, type);
            if (some == null || !way.isPlain()) {
                return null;
            }
            some.stream().filter(value -> !all.add(value)).forEach(repeated::add);
        }
        if (ways.stream().allMatch(UnionComparison::isOnlyOneOf)) {
            all.removeAll(repeated);
        }
        return all;
    }

    private static boolean isOnlyOneOf(SchemaVariant way) {
        return way.members().size() == 1 && way.members().get(0).pointer().matches(ONE_OF);
    }

    static LocatedNode place(SchemaVariant member) {
        List<LocatedNode> members = member.members();
        return members.isEmpty() ? member.anchor() : members.get(members.size() - 1);
    }

    private static String name(SchemaVariant member) {
        String name = SchemaReference.nameOf(place(member));
        return name.isEmpty() ? "at " + place(member).pointer() : name;
    }
}
