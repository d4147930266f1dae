package me.ratio.contract.diff.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import me.ratio.contract.diff.rule.Change;
import me.ratio.contract.diff.rule.ChangeLocation;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.openapi.LocatedNode;

/** Compares the values that schemas list with {@code enum} or {@code const}. */
final class EnumComparison {
    private static final List<String> KEYWORDS = List.of("enum", "const");
    private static final String EXTENSIBLE = "x-extensible-enum";

    private EnumComparison() {}

    /** Compares the listed values, and tells whether they decide which values of this type are allowed. */
    static boolean decides(VariantPair pair) {
        extensible(pair);
        if (!pair.hasAny(KEYWORDS)) {
            return false;
        }
        Set<JsonNode> before = EnumeratedValues.of(pair.old(), pair.type());
        Set<JsonNode> after = EnumeratedValues.of(pair.next(), pair.type());
        if (before == null && after == null) {
            return false;
        }
        ChangeLocation location = location(pair.old(), pair.next());
        if (before == null) {
            pair.add(DiffRule.BECAME_ENUM, location, "any value was allowed, now only the listed ones are");
        } else if (after == null) {
            pair.add(Change.of(DiffRule.ENUM_REMOVED, location, "only listed values were allowed, now others are, too")
                    .forTolerantReaders());
        } else {
            compare(pair.schemas(), location, before, after);
            return true;
        }
        pair.add(DiffRule.GENERATED_TYPE_CHANGED, location, "an enumeration was added or removed");
        return false;
    }

    /** Reports the values that only one of two lists has. */
    static void compare(SchemaPair pair, ChangeLocation location, Set<JsonNode> before, Set<JsonNode> after) {
        for (JsonNode value : before) {
            if (!after.contains(value)) {
                pair.add(Change.of(
                        DiffRule.ENUM_VALUE_REMOVED,
                        location.withValues(value, null),
                        value + " is no longer allowed"));
            }
        }
        for (JsonNode value : after) {
            if (!before.contains(value)) {
                pair.add(Change.of(
                                DiffRule.ENUM_VALUE_ADDED, location.withValues(null, value), value + " is a new value")
                        .forTolerantReaders());
            }
        }
    }

    /** Returns the location of the lists, without repeating them. */
    static ChangeLocation location(SchemaVariant old, SchemaVariant next) {
        return ChangeLocation.withoutValues(list(old), list(next));
    }

    private static LocatedNode list(SchemaVariant variant) {
        LocatedNode list = variant.first("enum");
        return list.exists() ? list : variant.first("const");
    }

    private static void extensible(VariantPair pair) {
        if (!pair.old().has(EXTENSIBLE) || !pair.next().has(EXTENSIBLE)) {
            return;
        }
        Set<JsonNode> before =
                EnumeratedValues.list(pair.old().first(EXTENSIBLE).node(), null);
        Set<JsonNode> after =
                EnumeratedValues.list(pair.next().first(EXTENSIBLE).node(), null);
        if (before == null || after == null) {
            return;
        }
        ChangeLocation location = pair.location(EXTENSIBLE);
        for (JsonNode value : before) {
            if (!after.contains(value)) {
                pair.add(
                        DiffRule.EXTENSIBLE_ENUM_VALUE_REMOVED,
                        location.withValues(value, null),
                        value + " is no longer listed");
            }
        }
        for (JsonNode value : after) {
            if (!before.contains(value)) {
                pair.add(
                        DiffRule.EXTENSIBLE_ENUM_VALUE_ADDED,
                        location.withValues(null, value),
                        value + " is listed now");
            }
        }
    }
}
