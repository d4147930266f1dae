package me.ratio.contract.diff;

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

/** The values that a schema names one by one, without those that its other rules exclude. */
final class EnumeratedValues {
    private EnumeratedValues() {}

    /** The values of a type that a way allows, or null when it does not name them. */
    static Set<JsonNode> of(SchemaVariant way, JsonType type) {
        Set<JsonNode> values = type == JsonType.BOOLEAN
                ? new LinkedHashSet<>(List.of(BooleanNode.TRUE, BooleanNode.FALSE))
                : type == JsonType.NULL ? new LinkedHashSet<>(List.of(NullNode.getInstance())) : null;
        for (LocatedNode leaf : way.leaves()) {
            JsonType named = JsonType.namesValuesOfOtherTypes(leaf) ? null : type;
            values = intersection(values, list(leaf.node().path("enum"), named));
            JsonNode constant = leaf.node().path("const");
            values = constant.isMissingNode() ? values : intersection(values, only(constant, named));
        }
        if (values != null) {
            values.removeIf(value -> value.isNumber() && !isAllowed(way, value.decimalValue()));
            values.removeIf(value -> value.isTextual() && !isAllowed(way, value.asText()));
        }
        return values;
    }

    /** The values in a list, of one type or, without one, of all; null when it is no list. */
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

    private static Optional<Bound> bound(SchemaVariant way, boolean lower) {
        return Bound.of(NumberComparison.nodes(way), lower, false);
    }

    private static boolean isAllowed(SchemaVariant way, BigDecimal number) {
        Bound value = new Bound(number, false);
        return Stream.of(true, false).allMatch(lower -> bound(way, lower)
                        .map(end -> value.strictness(end, lower) >= 0)
                        .orElse(true))
                && (!NumberComparison.integral(way)
                        || number.stripTrailingZeros().scale() <= 0)
                && NumberComparison.steps(way).stream().allMatch(step -> NumberComparison.divides(step, number));
    }

    private static boolean isAllowed(SchemaVariant way, String text) {
        BigDecimal length = BigDecimal.valueOf(text.codePointCount(0, text.length()));
        BigDecimal least = SizeComparison.limit(way, "minLength", 1);
        BigDecimal most = SizeComparison.limit(way, "maxLength", -1);
        return (least == null || length.compareTo(least) >= 0)
                && (most == null || length.compareTo(most) <= 0)
                && way.having("pattern").stream()
                        .allMatch(leaf -> EcmaPattern.isFound(leaf.text("pattern"), text, true));
    }
}
