package me.ratio.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.JsonType;

/** Compares schemas that name their values one by one, with {@code enum} or {@code const}. */
final class EnumComparison {
    private static final String EXTENSIBLE = "x-extensible-enum";

    private EnumComparison() {}

    /** Compares the values that two ways name, and tells whether that says everything about values of this type. */
    static boolean decides(JsonType type, VariantPair match) {
        extensible(match);
        Set<JsonNode> before = EnumeratedValues.of(match.old(), type);
        Set<JsonNode> after = EnumeratedValues.of(match.next(), type);
        if (before == null && after == null) {
            return false;
        }
        ChangeLocation spot = spot(match.old(), match.next());
        if (before == null) {
            match.add("became-enum", Effect.NARROWS, spot, "any value was allowed, now only the named ones are");
        } else if (after == null) {
            match.add(
                    Change.of("enum-removed", Effect.WIDENS, spot, "only named values were allowed, now others are too")
                            .forTolerantReaders());
        } else {
            members(match.pair(), spot, before, after);
            return true;
        }
        match.add(Change.ofSource("generated-type-changed", Effect.BREAKS, spot, "an enumeration came or went"));
        return false;
    }

    /** Reports the values that two lists do not share. */
    static void members(SchemaPair pair, ChangeLocation spot, Set<JsonNode> before, Set<JsonNode> after) {
        for (JsonNode value : before) {
            if (!after.contains(value)) {
                pair.add(Change.of(
                        "enum-value-removed",
                        Effect.NARROWS,
                        spot.values(value, null),
                        value + " is no allowed value any more"));
            }
        }
        for (JsonNode value : after) {
            if (!before.contains(value)) {
                pair.add(Change.of(
                                "enum-value-added", Effect.WIDENS, spot.values(null, value), value + " is a new value")
                        .forTolerantReaders());
            }
        }
    }

    /** Where values are named, without repeating them. */
    static ChangeLocation spot(SchemaVariant old, SchemaVariant next) {
        return ChangeLocation.bare(naming(old), naming(next));
    }

    private static LocatedNode naming(SchemaVariant way) {
        LocatedNode list = way.first("enum");
        return list.exists() ? list : way.first("const");
    }

    private static void extensible(VariantPair match) {
        Set<JsonNode> before =
                EnumeratedValues.list(match.old().first(EXTENSIBLE).node(), null);
        Set<JsonNode> after =
                EnumeratedValues.list(match.next().first(EXTENSIBLE).node(), null);
        if (before == null || after == null) {
            return;
        }
        ChangeLocation spot = match.spot(EXTENSIBLE);
        for (JsonNode value : before) {
            if (!after.contains(value)) {
                match.add(
                        "extensible-enum-value-removed",
                        Effect.NARROWS,
                        spot.values(value, null),
                        value + " is not listed any more");
            }
        }
        for (JsonNode value : after) {
            if (!before.contains(value)) {
                match.add(
                        "extensible-enum-value-added", Effect.ADDS, spot.values(null, value), value + " is listed now");
            }
        }
    }
}
