package me.ratio.contract.diff.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import me.ratio.contract.diff.rule.Direction;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.Bound;
import me.ratio.openapi.schema.JsonType;

/**
 * Tells whether no value satisfies two schemas at once; false if that cannot be decided.
 *
 * <p>Two schemas are disjoint if they list different values, if the ranges of their numbers, lengths or sizes do not meet, if a property that both require lists different values
 * (a discriminator), or if one requires a property that the other one forbids.
 */
final class Disjointness {
    private Disjointness() {}

    static boolean ofAll(JsonType type, List<SchemaVariant> variants, Function<AllOf, NormalizedSchema> normalized) {
        for (int i = 0; i < variants.size(); i++) {
            for (int k = i + 1; k < variants.size(); k++) {
                if (!of(type, variants.get(i), variants.get(k), normalized)) {
                    return false;
                }
            }
        }
        return true;
    }

    static boolean of(
            JsonType type, SchemaVariant one, SchemaVariant other, Function<AllOf, NormalizedSchema> normalized) {
        Set<JsonNode> some = EnumeratedValues.of(one, type);
        Set<JsonNode> others = EnumeratedValues.of(other, type);
        if (some != null && others != null) {
            return Collections.disjoint(some, others);
        }
        if (type != JsonType.OBJECT) {
            return differInRange(type, one, other) || differInRange(type, other, one);
        }
        VisibleProperties properties = new VisibleProperties(one, Direction.NONE, normalized);
        VisibleProperties otherProperties = new VisibleProperties(other, Direction.NONE, normalized);
        return differInProperty(properties, otherProperties, normalized)
                || requiresForbidden(properties, otherProperties, normalized)
                || requiresForbidden(otherProperties, properties, normalized);
    }

    /**
     * Tells whether nobody would send a value that satisfies both: one requires a property that the other one does not
     * describe.
     */
    static boolean inPractice(
            JsonType type, SchemaVariant one, SchemaVariant other, Function<AllOf, NormalizedSchema> normalized) {
        if (type != JsonType.OBJECT) {
            return false;
        }
        VisibleProperties properties = new VisibleProperties(one, Direction.NONE, normalized);
        VisibleProperties otherProperties = new VisibleProperties(other, Direction.NONE, normalized);
        return !otherProperties.names().containsAll(properties.required())
                || !properties.names().containsAll(otherProperties.required());
    }

    /** Tells whether every number, length or size that one schema allows is below those that the other one allows. */
    private static boolean differInRange(JsonType type, SchemaVariant lower, SchemaVariant upper) {
        String unit = type == JsonType.STRING ? "Length" : type == JsonType.ARRAY ? "Items" : "imum";
        Optional<Bound> end = Bound.of(limits(lower, "max" + unit, "maximum"), false, false);
        Optional<Bound> start = Bound.of(limits(upper, "min" + unit, "minimum"), true, false);
        if (end.isEmpty() || start.isEmpty()) {
            return false;
        }
        int order = end.get().value().compareTo(start.get().value());
        return order < 0 || order == 0 && (end.get().exclusive() || start.get().exclusive());
    }

    /** Returns the schemas of a variant with the limits of lengths and sizes as those of numbers. */
    private static List<JsonNode> limits(SchemaVariant variant, String keyword, String name) {
        return variant.schemas().stream()
                .map(LocatedNode::node)
                .<JsonNode>map(schema -> keyword.equals(name)
                        ? schema
                        : JsonNodeFactory.instance.objectNode().set(name, schema.path(keyword)))
                .toList();
    }

    /** Tells whether a property that both require has no value in common, as a discriminator. */
    private static boolean differInProperty(
            VisibleProperties some, VisibleProperties others, Function<AllOf, NormalizedSchema> normalized) {
        return some.required().stream()
                .filter(others.required()::contains)
                .filter(name -> some.names().contains(name) && others.names().contains(name))
                .anyMatch(name ->
                        enumerateDifferent(normalized.apply(some.schema(name)), normalized.apply(others.schema(name))));
    }

    private static boolean enumerateDifferent(NormalizedSchema some, NormalizedSchema others) {
        return some.types().stream().filter(others.types()::contains).allMatch(type -> some.variants(type).stream()
                .allMatch(variant -> others.variants(type).stream().allMatch(other -> {
                    Set<JsonNode> values = EnumeratedValues.of(variant, type);
                    Set<JsonNode> otherValues = EnumeratedValues.of(other, type);
                    return values != null && otherValues != null && Collections.disjoint(values, otherValues);
                })));
    }

    /** Tells whether one schema requires a property that the other one does not allow. */
    private static boolean requiresForbidden(
            VisibleProperties requiring, VisibleProperties closed, Function<AllOf, NormalizedSchema> normalized) {
        return normalized.apply(closed.additional()).isNothing()
                && closed.patterns().isEmpty()
                && requiring.required().stream()
                        .anyMatch(name -> !closed.names().contains(name));
    }
}
