package me.ratio.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import me.ratio.openapi.schema.JsonType;

/** Tells whether no value can satisfy two schemas at once; "no" also where that cannot be told. */
final class Disjointness {
    private Disjointness() {}

    static boolean ofAll(JsonType type, List<SchemaVariant> ways, Function<AllOf, NormalizedSchema> normals) {
        for (int i = 0; i < ways.size(); i++) {
            for (int k = i + 1; k < ways.size(); k++) {
                if (!of(type, ways.get(i), ways.get(k), normals)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean of(
            JsonType type, SchemaVariant one, SchemaVariant other, Function<AllOf, NormalizedSchema> normals) {
        Set<JsonNode> some = EnumeratedValues.of(one, type);
        Set<JsonNode> others = EnumeratedValues.of(other, type);
        if (some != null && others != null) {
            return Collections.disjoint(some, others);
        }
        return type == JsonType.OBJECT
                && (told(one, other, normals) || lacks(one, other, normals) || lacks(other, one, normals));
    }

    /** Whether a property that both demand has no value in common. */
    private static boolean told(SchemaVariant one, SchemaVariant other, Function<AllOf, NormalizedSchema> normals) {
        VisibleProperties some = new VisibleProperties(one, Direction.NONE, normals);
        VisibleProperties others = new VisibleProperties(other, Direction.NONE, normals);
        return some.required().stream()
                .filter(others.required()::contains)
                .filter(name -> some.names().contains(name) && others.names().contains(name))
                .anyMatch(name -> disjoint(normals.apply(some.schema(name)), normals.apply(others.schema(name))));
    }

    private static boolean disjoint(NormalizedSchema some, NormalizedSchema others) {
        return some.types().stream().filter(others.types()::contains).allMatch(type -> some.ways(type).stream()
                .allMatch(way -> others.ways(type).stream().allMatch(other -> {
                    Set<JsonNode> values = EnumeratedValues.of(way, type);
                    Set<JsonNode> otherValues = EnumeratedValues.of(other, type);
                    return values != null && otherValues != null && Collections.disjoint(values, otherValues);
                })));
    }

    /** Whether one demands a property that the other one does not allow. */
    private static boolean lacks(SchemaVariant one, SchemaVariant other, Function<AllOf, NormalizedSchema> normals) {
        VisibleProperties demanding = new VisibleProperties(one, Direction.NONE, normals);
        VisibleProperties closed = new VisibleProperties(other, Direction.NONE, normals);
        return normals.apply(closed.additional()).isNothing()
                && closed.patterns().isEmpty()
                && demanding.required().stream()
                        .anyMatch(name -> !closed.names().contains(name));
    }
}
