package me.ratio.contract.diff.schema;

import java.util.List;
import java.util.Map;
import me.ratio.contract.diff.rule.Comparison;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.openapi.schema.JsonType;

/** The comparisons of the keywords of a schema. A new keyword is a new line here. */
final class KeywordComparisons {
    private static final Comparison<VariantPair> ANNOTATIONS = new AnnotationComparison();

    private static final List<Comparison<VariantPair>> OF_ANY_TYPE =
            List.of(new ApplicatorComparison(), new UnexpandedComparison(), new ExternalReferenceComparison());

    private static final Map<JsonType, List<Comparison<VariantPair>>> BY_TYPE = Map.of(
            JsonType.BOOLEAN,
            List.of(),
            JsonType.NUMBER,
            List.of(
                    new IntegerComparison(),
                    RangeComparison.MINIMUM,
                    RangeComparison.MAXIMUM,
                    new MultipleOfComparison(),
                    new FormatComparison()),
            JsonType.STRING,
            List.of(
                    SizeComparison.LENGTH,
                    new FormatComparison(),
                    new PatternComparison(),
                    ContentComparison.ENCODING,
                    ContentComparison.MEDIA_TYPE,
                    new SubschemaComparison(
                            "contentSchema", DiffRule.CONTENT_SCHEMA_ADDED, DiffRule.CONTENT_SCHEMA_REMOVED)),
            JsonType.ARRAY,
            List.of(
                    SizeComparison.ITEMS,
                    new UniqueItemsComparison(),
                    new ItemComparison(),
                    new ContainsComparison(),
                    new SubschemaComparison(
                            "unevaluatedItems", DiffRule.UNEVALUATED_ITEMS_ADDED, DiffRule.UNEVALUATED_ITEMS_REMOVED)),
            JsonType.OBJECT,
            List.of(
                    SizeComparison.PROPERTIES,
                    new PropertyComparison(),
                    new AdditionalPropertyComparison(),
                    new PatternPropertyComparison(),
                    new SubschemaComparison(
                            "propertyNames", DiffRule.PROPERTY_NAMES_ADDED, DiffRule.PROPERTY_NAMES_REMOVED),
                    new SubschemaComparison(
                            "unevaluatedProperties",
                            DiffRule.UNEVALUATED_PROPERTIES_ADDED,
                            DiffRule.UNEVALUATED_PROPERTIES_REMOVED),
                    new DependencyComparison()));

    private KeywordComparisons() {}

    /** Compares all keywords of two variants that concern values of their type. */
    static void compare(VariantPair pair) {
        compareAnnotations(pair);
        if (pair.type() == JsonType.NULL) {
            return;
        }
        OF_ANY_TYPE.forEach(comparison -> comparison.compare(pair));
        if (!EnumComparison.decides(pair)) {
            BY_TYPE.get(pair.type()).forEach(comparison -> comparison.compare(pair));
        }
    }

    /** Compares the keywords that restrict no value. */
    static void compareAnnotations(VariantPair pair) {
        ANNOTATIONS.compare(pair);
    }
}
