package me.ratio.contract.diff;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.JsonType;

/**
 * A schema as the ways to satisfy it, by type of value.
 *
 * <p>So {@code nullable}, lists of types, and unions of different types become the same thing, whichever spelling they
 * had.
 */
final class NormalizedSchema {
    /** Keywords that say nothing about values. */
    private static final Set<String> SILENT = Set.of(
            "$ref",
            "$defs",
            "$id",
            "$schema",
            "$anchor",
            "$comment",
            "allOf",
            "title",
            "description",
            "default",
            "example",
            "examples",
            "deprecated",
            "readOnly",
            "writeOnly",
            "externalDocs",
            "nullable",
            "xml");

    private final List<SchemaVariant> ways;
    private final Map<JsonType, List<SchemaVariant>> byType = new EnumMap<>(JsonType.class);

    private NormalizedSchema(List<SchemaVariant> ways) {
        this.ways = ways;
        for (SchemaVariant way : ways) {
            for (JsonType type : way.types()) {
                byType.computeIfAbsent(type, any -> new ArrayList<>(1)).add(way);
            }
        }
    }

    static NormalizedSchema of(AllOf schemas) {
        return new NormalizedSchema(VariantExpansion.of(schemas));
    }

    /** Every way, whatever the type. */
    List<SchemaVariant> ways() {
        return ways;
    }

    Set<JsonType> types() {
        return byType.keySet();
    }

    /** The ways for values of a type, none when the type is not allowed. */
    List<SchemaVariant> ways(JsonType type) {
        return byType.getOrDefault(type, List.of());
    }

    /** Whether every value passes. */
    boolean isAnything() {
        return ways.size() == 1
                && ways.get(0).kept().isEmpty()
                && ways.get(0).leaves().stream().allMatch(NormalizedSchema::isSilent);
    }

    /** Whether no value passes. */
    boolean isNothing() {
        return byType.isEmpty();
    }

    /** Whether there is a choice between schemas, other than whether a value may be null. */
    boolean isUnion() {
        return ways.stream()
                        .filter(way -> !way.members().isEmpty() && !way.types().equals(Set.of(JsonType.NULL)))
                        .count()
                > 1;
    }

    /** Whether a property with this schema carries a flag such as {@code readOnly}. */
    boolean isFlagged(String keyword) {
        return ways.stream().anyMatch(way -> way.leaves().stream()
                .anyMatch(leaf -> leaf.node().path(keyword).asBoolean(false)));
    }

    private static boolean isSilent(LocatedNode leaf) {
        return isSilent(leaf, Set.of());
    }

    /** Whether a schema without composition has no rules about values but these. */
    static boolean isSilent(LocatedNode leaf, Set<String> others) {
        return leaf.node().isObject()
                && leaf.keys().stream()
                        .allMatch(key -> SILENT.contains(key) || others.contains(key) || key.startsWith("x-"));
    }
}
