package me.ratio.contract.diff.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.Bound;
import me.ratio.openapi.schema.EcmaPattern;
import me.ratio.openapi.schema.JsonEquality;
import me.ratio.openapi.schema.JsonType;

/**
 * The values that a schema lists, without those that its other keywords exclude.
 *
 * <p>For example {@code {enum: [ab, cd], pattern: "^a"}} lists only {@code ab}. Once both sides list their values the other
 * keywords are not compared: a stricter pattern that still allows all listed values changes nothing.
 */
final class EnumeratedValues {
    private EnumeratedValues() {}

    /** Returns the values of a type that a variant allows, or null if it does not list them. */
    static Set<JsonNode> of(SchemaVariant variant, JsonType type) {
        Set<JsonNode> values = type == JsonType.BOOLEAN
                ? new LinkedHashSet<>(List.of(BooleanNode.TRUE, BooleanNode.FALSE))
                : type == JsonType.NULL ? new LinkedHashSet<>(List.of(NullNode.getInstance())) : null;
        for (LocatedNode schema : variant.schemas()) {
            JsonType listed = JsonType.namesValuesOfOtherTypes(schema) ? null : type;
            values = intersection(values, list(schema.node().path("enum"), listed));
            JsonNode constant = schema.node().path("const");
            values = constant.isMissingNode() ? values : intersection(values, only(constant, listed));
        }
        if (values != null) {
            values.removeIf(value -> value.isNumber() && !isAllowed(variant, value.decimalValue()));
            values.removeIf(value -> value.isTextual() && !isAllowed(variant, value.asText()));
        }
        return values;
    }

    /** Returns the values in a list, of one type or, without one, of all; null if it is not a list. */
    static Set<JsonNode> list(JsonNode list, JsonType type) {
        if (!list.isArray()) {
            return null;
        }
        Set<JsonNode> values = new LinkedHashSet<>();
        for (JsonNode value : list) {
            if (type == null || JsonType.of(value) == type) {
                values.add(JsonEquality.canonical(value));
            }
        }
        return values;
    }

    private static Set<JsonNode> only(JsonNode value, JsonType type) {
        return type == null || JsonType.of(value) == type
                ? new LinkedHashSet<>(List.of(JsonEquality.canonical(value)))
                : new LinkedHashSet<>();
    }

    private static Set<JsonNode> intersection(Set<JsonNode> some, Set<JsonNode> others) {
        if (some == null || others == null) {
            return some == null ? others : some;
        }
        Set<JsonNode> both = new LinkedHashSet<>(some);
        both.retainAll(others);
        return both;
    }

    private static Optional<Bound> bound(SchemaVariant variant, boolean lower) {
        return Bound.of(RangeComparison.nodes(variant), lower, false);
    }

    private static boolean isAllowed(SchemaVariant variant, BigDecimal number) {
        Bound value = new Bound(number, false);
        return Stream.of(true, false).allMatch(lower -> bound(variant, lower)
                        .map(bound -> value.strictness(bound, lower) >= 0)
                        .orElse(true))
                && (!IntegerComparison.isInteger(variant)
                        || number.stripTrailingZeros().scale() <= 0)
                && MultipleOfComparison.divisors(variant).stream()
                        .allMatch(divisor -> MultipleOfComparison.divides(divisor, number));
    }

    private static boolean isAllowed(SchemaVariant variant, String text) {
        BigDecimal length = BigDecimal.valueOf(text.codePointCount(0, text.length()));
        BigDecimal min = SizeComparison.strictest(variant, "minLength", true);
        BigDecimal max = SizeComparison.strictest(variant, "maxLength", false);
        return (min == null || length.compareTo(min) >= 0)
                && (max == null || length.compareTo(max) <= 0)
                && variant.having("pattern").stream()
                        .allMatch(schema -> EcmaPattern.isFound(schema.text("pattern"), text, true));
    }
}
