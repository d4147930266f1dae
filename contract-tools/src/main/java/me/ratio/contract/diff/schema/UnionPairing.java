package me.ratio.contract.diff.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import me.ratio.contract.diff.rule.Direction;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.JsonType;
import me.ratio.openapi.schema.SchemaReference;

/**
 * Finds the corresponding members of two unions: first those with the same name or the same text, then those that allow
 * the same values, then those that are compatible, finally those with similar properties.
 *
 * <p>The certain rounds come first, so that a member whose name is kept is not paired with an unrelated one. Pairing decides
 * what is reported: {@code [Cat, Dog]} becoming {@code [Cat, Hound]} is one changed member if {@code Hound} resembles
 * {@code Dog}, and a removed and an added one otherwise.
 */
final class UnionPairing {
    private final SchemaComparer comparer;
    private final JsonType type;
    private final Direction direction;
    private final Map<SchemaVariant, SchemaVariant> partners = new LinkedHashMap<>();

    UnionPairing(SchemaComparer comparer, JsonType type, Direction direction) {
        this.comparer = comparer;
        this.type = type;
        this.direction = direction;
    }

    /** Returns the old member to the new one; members without a partner are left out. */
    Map<SchemaVariant, SchemaVariant> pair(List<SchemaVariant> olds, List<SchemaVariant> nexts) {
        List<SchemaVariant> before = new ArrayList<>(olds);
        List<SchemaVariant> after = new ArrayList<>(nexts);
        round(before, after, UnionPairing::haveSameName);
        round(before, after, UnionPairing::haveSameText);
        round(before, after, (old, next) -> compared(old, next).isSame());
        round(before, after, (old, next) -> compared(old, next).isCompatible());
        round(before, after, this::haveSimilarProperties);
        return partners;
    }

    private void round(
            List<SchemaVariant> before,
            List<SchemaVariant> after,
            BiPredicate<SchemaVariant, SchemaVariant> condition) {
        for (SchemaVariant old : List.copyOf(before)) {
            SchemaVariant partner = after.stream()
                    .filter(next -> condition.test(old, next))
                    .findFirst()
                    .orElse(null);
            if (partner != null) {
                partners.put(old, partner);
                before.remove(old);
                after.remove(partner);
            }
        }
    }

    private SchemaPair compared(SchemaVariant old, SchemaVariant next) {
        return comparer.settled(comparer.pair(type, old, next, direction));
    }

    private static boolean haveSameName(SchemaVariant old, SchemaVariant next) {
        String name = SchemaReference.nameOf(old.member());
        return !name.isEmpty() && name.equals(SchemaReference.nameOf(next.member()));
    }

    private static boolean haveSameText(SchemaVariant old, SchemaVariant next) {
        LocatedNode before = old.member();
        LocatedNode after = next.member();
        return !before.has("$ref") && before.node().equals(after.node());
    }

    /** Tells whether objects share at least half of the names of their properties. */
    private boolean haveSimilarProperties(SchemaVariant old, SchemaVariant next) {
        if (type != JsonType.OBJECT) {
            return false;
        }
        Set<String> before = new VisibleProperties(old, direction, comparer::normalizedOld).names();
        Set<String> after = new VisibleProperties(next, direction, comparer::normalizedNext).names();
        long shared = before.stream().filter(after::contains).count();
        return shared > 0
                && shared * 2 >= VisibleProperties.union(before, after).size();
    }
}
