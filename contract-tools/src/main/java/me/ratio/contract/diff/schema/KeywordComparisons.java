package me.ratio.contract.diff.schema;

import java.util.List;
import java.util.Map;
import me.ratio.contract.diff.rule.Comparison;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.openapi.schema.JsonType;

/** The comparisons of the keywords of a schema. A new keyword is a new line here. */
final class KeywordComparisons {
    /** Keywords that restrict no value. */
    private static final List<Comparison<VariantPair>> ANNOTATIONS = List.of(
            KeywordComparison.of(AnnotationComparison::defaults, "default"),
            KeywordComparison.of(AnnotationComparison::xml, "xml"),
            KeywordComparison.of(AnnotationComparison::discriminators, "discriminator"),
            KeywordComparison.of(AnnotationComparison::enumNames, "x-enum-varnames", "x-enumNames"),
            KeywordComparison.of(
                    AnnotationComparison::lifecycle, "deprecated", "x-sunset", "x-stability-level", "x-stability"),
            AnnotationComparison::documentation);

    private static final List<Comparison<VariantPair>> OF_ANY_TYPE = List.of(
            KeywordComparison.of(new ApplicatorComparison(), "not", "if", "then", "else"),
            new UnexpandedComparison(),
            KeywordComparison.of(new ExternalReferenceComparison(), "$ref", "$dynamicRef", "$recursiveRef"));

    private static final Map<JsonType, List<Comparison<VariantPair>>> BY_TYPE = Map.of(
            JsonType.BOOLEAN,
            List.of(),
            JsonType.NUMBER,
            List.of(
                    KeywordComparison.of(new IntegerComparison(), "type"),
                    KeywordComparison.of(RangeComparison.MINIMUM, "minimum", "exclusiveMinimum"),
                    KeywordComparison.of(RangeComparison.MAXIMUM, "maximum", "exclusiveMaximum"),
                    KeywordComparison.of(new MultipleOfComparison(), "multipleOf"),
                    KeywordComparison.of(new FormatComparison(), "format")),
            JsonType.STRING,
            List.of(
                    KeywordComparison.of(SizeComparison.LENGTH, "minLength", "maxLength"),
                    KeywordComparison.of(new FormatComparison(), "format"),
                    KeywordComparison.of(new PatternComparison(), "pattern"),
                    KeywordComparison.of(ContentComparison.ENCODING, "contentEncoding"),
                    KeywordComparison.of(ContentComparison.MEDIA_TYPE, "contentMediaType"),
                    subschema("contentSchema", DiffRule.CONTENT_SCHEMA_ADDED, DiffRule.CONTENT_SCHEMA_REMOVED)),
            JsonType.ARRAY,
            List.of(
                    KeywordComparison.of(SizeComparison.ITEMS, "minItems", "maxItems"),
                    KeywordComparison.of(new UniqueItemsComparison(), "uniqueItems"),
                    KeywordComparison.of(new ItemComparison(), "items", "prefixItems"),
                    KeywordComparison.of(new ContainsComparison(), "contains"),
                    subschema(
                            "unevaluatedItems", DiffRule.UNEVALUATED_ITEMS_ADDED, DiffRule.UNEVALUATED_ITEMS_REMOVED)),
            JsonType.OBJECT,
            List.of(
                    KeywordComparison.of(SizeComparison.PROPERTIES, "minProperties", "maxProperties"),
                    KeywordComparison.of(new PropertyComparison(), "properties", "required"),
                    KeywordComparison.of(new AdditionalPropertyComparison(), "additionalProperties"),
                    KeywordComparison.of(new PatternPropertyComparison(), "patternProperties"),
                    subschema("propertyNames", DiffRule.PROPERTY_NAMES_ADDED, DiffRule.PROPERTY_NAMES_REMOVED),
                    subschema(
                            "unevaluatedProperties",
                            DiffRule.UNEVALUATED_PROPERTIES_ADDED,
                            DiffRule.UNEVALUATED_PROPERTIES_REMOVED),
                    KeywordComparison.of(new DependencyComparison(), "dependentRequired", "dependentSchemas")));

    private KeywordComparisons() {}

    /** Compares all keywords of two variants that concern values of their type. */
    static void compare(VariantPair pair) {
        compareAnnotations(pair);
        OF_ANY_TYPE.forEach(comparison -> comparison.compare(pair));
        if (pair.type() != JsonType.NULL && !EnumComparison.decides(pair)) {
            BY_TYPE.get(pair.type()).forEach(comparison -> comparison.compare(pair));
        }
    }

    /** Compares the keywords that restrict no value. */
    static void compareAnnotations(VariantPair pair) {
        ANNOTATIONS.forEach(comparison -> comparison.compare(pair));
    }

    private static KeywordComparison subschema(String keyword, DiffRule added, DiffRule removed) {
        return KeywordComparison.of(new SubschemaComparison(keyword, added, removed), keyword);
    }
}
