package me.ratio.contract.diff.schema;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.AnnotationKeywords;
import me.ratio.openapi.schema.JsonType;
import me.ratio.openapi.schema.SchemaReference;

/**
 * A schema as the list of its variants, by type of value.
 *
 * <p>So {@code nullable}, a list of types and a union of different types become the same, however they are spelled:
 * {@code {type: string, nullable: true}}, {@code {type: [string, 'null']}} and
 * {@code {anyOf: [{type: string}, {type: 'null'}]}} all have one variant for strings and one for null.
 */
public final class NormalizedSchema {
    /** Keywords that identify a schema, or that the expansion has resolved. */
    private static final Set<String> WITHOUT_RULES = Set.of("$ref", "$defs", "$id", "$schema", "$anchor", "allOf");

    private final List<SchemaVariant> variants;
    private final Map<JsonType, List<SchemaVariant>> byType = new EnumMap<>(JsonType.class);
    private final boolean anything;

    private NormalizedSchema(List<SchemaVariant> variants) {
        this.variants = variants;
        for (SchemaVariant variant : variants) {
            for (JsonType type : variant.types()) {
                byType.computeIfAbsent(type, any -> new ArrayList<>(1)).add(variant);
            }
        }
        // Told from the keywords, not from the types: {maxLength: 3} allows all types, but not every string.
        anything = variants.size() == 1
                && variants.get(0).unexpanded().isEmpty()
                && variants.get(0).schemas().stream().allMatch(schema -> hasNoRules(schema, Set.of()));
    }

    static NormalizedSchema of(AllOf schemas) {
        return new NormalizedSchema(VariantExpansion.of(schemas));
    }

    /** Returns every variant, whatever its types. */
    List<SchemaVariant> variants() {
        return variants;
    }

    /** Returns the types that at least one variant allows. */
    public Set<JsonType> types() {
        return byType.keySet();
    }

    /** Returns the variants for values of a type, none if the type is not allowed. */
    List<SchemaVariant> variants(JsonType type) {
        return byType.getOrDefault(type, List.of());
    }

    /** Tells whether generated code has a type of its own for the schema. */
    public boolean isGeneratedType() {
        return variants.stream()
                .anyMatch(variant -> !variant.having("properties").isEmpty()
                        || !variant.having("enum").isEmpty());
    }

    /** Tells whether every value is allowed. */
    boolean isAnything() {
        return anything;
    }

    /** Tells whether the schema is only a reference that leads nowhere, so that nobody knows what it allows. */
    boolean isUnresolved() {
        return variants.size() == 1
                && variants.get(0).schemas().size() == 1
                && variants.get(0).schemas().stream()
                        .allMatch(schema -> schema.isReference() && !SchemaReference.leads(schema));
    }

    /** Tells whether no value is allowed. */
    boolean isNothing() {
        return byType.isEmpty();
    }

    /** Tells whether there is a choice between schemas, besides the choice between a value and null. */
    boolean isUnion() {
        int choices = 0;
        for (SchemaVariant variant : variants) {
            choices += variant.isChoice() && !variant.types().equals(Set.of(JsonType.NULL)) ? 1 : 0;
        }
        return choices > 1;
    }

    /** Tells whether a variant has a flag such as {@code readOnly}. */
    boolean isFlagged(String keyword) {
        return variants.stream()
                .anyMatch(variant -> variant.schemas().stream().anyMatch(schema -> schema.isTrue(keyword)));
    }

    /** Tells whether a schema without composition restricts values by no other keywords than these. */
    static boolean hasNoRules(LocatedNode schema, Set<String> ignored) {
        if (!schema.node().isObject()) {
            return false;
        }
        for (Iterator<String> keys = schema.node().fieldNames(); keys.hasNext(); ) {
            String key = keys.next();
            boolean noRule =
                    AnnotationKeywords.isAnnotation(key) || WITHOUT_RULES.contains(key) || ignored.contains(key);
            // A reference that leads nowhere does not allow everything: what it allows is unknown.
            if (!noRule || key.equals("$ref") && !SchemaReference.leads(schema)) {
                return false;
            }
        }
        return true;
    }
}
