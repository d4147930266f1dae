package me.ratio.contract.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.JsonType;
import me.ratio.openapi.schema.SchemaReference;

/**
 * Finds out which members of a choice stand for each other: first those of the same name or the same text, then those
 * that mean the same, then those that are compatible, at last those that look alike.
 */
final class UnionPairing {
    private final SchemaComparison schemas;
    private final JsonType type;
    private final Direction direction;
    private final Map<SchemaVariant, SchemaVariant> partners = new LinkedHashMap<>();

    UnionPairing(SchemaComparison schemas, JsonType type, Direction direction) {
        this.schemas = schemas;
        this.type = type;
        this.direction = direction;
    }

    /** The members that stand for each other; a member without a partner is not among them. */
    Map<SchemaVariant, SchemaVariant> pair(List<SchemaVariant> olds, List<SchemaVariant> nexts) {
        List<SchemaVariant> before = new ArrayList<>(olds);
        List<SchemaVariant> after = new ArrayList<>(nexts);
        round(before, after, UnionPairing::sameName);
        round(before, after, UnionPairing::sameText);
        round(before, after, (old, next) -> compared(old, next).isSame());
        round(before, after, (old, next) -> compared(old, next).isCompatible());
        round(before, after, this::alike);
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
        return schemas.settled(schemas.compare(type, old, next, direction));
    }

    private static boolean sameName(SchemaVariant old, SchemaVariant next) {
        String name = SchemaReference.nameOf(UnionComparison.place(old));
        return !name.isEmpty() && name.equals(SchemaReference.nameOf(UnionComparison.place(next)));
    }

    private static boolean sameText(SchemaVariant old, SchemaVariant next) {
        LocatedNode before = UnionComparison.place(old);
        LocatedNode after = UnionComparison.place(next);
        return !before.node().has("$ref") && before.node().equals(after.node());
    }

    /** Objects that share most of the names of their properties, when neither has a name of its own elsewhere. */
    private boolean alike(SchemaVariant old, SchemaVariant next) {
        if (type != JsonType.OBJECT) {
            return false;
        }
        Set<String> before = new VisibleProperties(old, direction, schemas::oldNormal).names();
        Set<String> after = new VisibleProperties(next, direction, schemas::nextNormal).names();
        long shared = before.stream().filter(after::contains).count();
        return shared > 0 && shared * 2 >= ObjectComparison.union(before, after).size();
    }
}
