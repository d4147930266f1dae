package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.OpenApiObject;
import me.ratio.openapi.schema.Bound;

/** Checks that bounds allow at least one value. */
final class RangeCheck implements Check {
    private static final Map<String, String> COUNTS = Map.of(
            "minLength", "maxLength",
            "minItems", "maxItems",
            "minProperties", "maxProperties",
            "minContains", "maxContains");

    @Override
    public void run(LintContext context, LintFindings findings) {
        context.schemas().forEach(object -> {
            COUNTS.forEach((min, max) -> checkCounts(object, min, max, findings));
            checkNumbers(object, findings);
            JsonNode step = object.node().path("multipleOf");
            if (step.isNumber() && step.decimalValue().signum() <= 0) {
                findings.add(
                        LintRule.IMPOSSIBLE_RANGE,
                        JsonPointers.child(object.pointer(), "multipleOf"),
                        "'multipleOf' must be greater than 0.");
            }
        });
    }

    private static void checkCounts(OpenApiObject object, String minKey, String maxKey, LintFindings findings) {
        for (String key : List.of(minKey, maxKey)) {
            if (object.node().path(key).isNumber()
                    && object.node().path(key).decimalValue().signum() < 0) {
                findings.add(
                        LintRule.IMPOSSIBLE_RANGE,
                        JsonPointers.child(object.pointer(), key),
                        "'" + key + "' must not be negative.");
            }
        }
        JsonNode min = object.node().path(minKey);
        JsonNode max = object.node().path(maxKey);
        if (min.isNumber() && max.isNumber() && min.decimalValue().compareTo(max.decimalValue()) > 0) {
            findings.add(
                    LintRule.IMPOSSIBLE_RANGE,
                    object,
                    "'" + minKey + "' (" + min.asText() + ") is greater than '" + maxKey + "' (" + max.asText() + ").");
        }
    }

    /**
     * Checks minimum and maximum. {@code Bound} reads {@code exclusiveMinimum} as a flag (3.0) and as a number (3.1).
     */
    private static void checkNumbers(OpenApiObject object, LintFindings findings) {
        Optional<Bound> min = Bound.of(List.of(object.node()), true, false);
        Optional<Bound> max = Bound.of(List.of(object.node()), false, false);
        if (min.isEmpty() || max.isEmpty()) {
            return;
        }
        // 5 < x <= 5 has no value either, unlike 5 <= x <= 5.
        int order = min.get().value().compareTo(max.get().value());
        if (order > 0 || order == 0 && (min.get().exclusive() || max.get().exclusive())) {
            findings.add(
                    LintRule.IMPOSSIBLE_RANGE,
                    object,
                    "No number is between the minimum " + min.get().text() + " and the maximum "
                            + max.get().text() + ".");
        }
    }
}
