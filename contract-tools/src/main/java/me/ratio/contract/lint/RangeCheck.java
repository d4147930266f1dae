package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.structure.OpenApiObject;

/** Bounds leave room for a value. */
final class RangeCheck implements Check {
    private static final List<List<String>> BOUNDS = List.of(
            List.of("minLength", "maxLength"),
            List.of("minItems", "maxItems"),
            List.of("minProperties", "maxProperties"),
            List.of("minContains", "maxContains"));

    @Override
    public void run(LintContext context, LintFindings findings) {
        context.schemas().forEach(place -> {
            BOUNDS.forEach(bounds -> checkCounts(place, bounds.get(0), bounds.get(1), findings));
            checkNumbers(place, findings);
            JsonNode step = place.node().path("multipleOf");
            if (step.isNumber() && step.decimalValue().signum() <= 0) {
                findings.add(
                        LintRule.IMPOSSIBLE_RANGE,
                        JsonPointers.child(place.pointer(), "multipleOf"),
                        "'multipleOf' has to be greater than 0.");
            }
        });
    }

    private static void checkCounts(OpenApiObject place, String least, String most, LintFindings findings) {
        for (String key : List.of(least, most)) {
            if (place.node().path(key).isNumber()
                    && place.node().path(key).decimalValue().signum() < 0) {
                findings.add(
                        LintRule.IMPOSSIBLE_RANGE,
                        JsonPointers.child(place.pointer(), key),
                        "'" + key + "' counts something and cannot be negative.");
            }
        }
        JsonNode min = place.node().path(least);
        JsonNode max = place.node().path(most);
        if (min.isNumber() && max.isNumber() && min.decimalValue().compareTo(max.decimalValue()) > 0) {
            findings.add(
                    LintRule.IMPOSSIBLE_RANGE,
                    place,
                    "No value has " + least + " " + min.asText() + " and " + most + " " + max.asText() + ".");
        }
    }

    private static void checkNumbers(OpenApiObject place, LintFindings findings) {
        JsonNode schema = place.node();
        Optional<BigDecimal> min = bound(schema, "minimum", "exclusiveMinimum", true);
        Optional<BigDecimal> max = bound(schema, "maximum", "exclusiveMaximum", false);
        if (min.isEmpty() || max.isEmpty()) {
            return;
        }
        int order = min.get().compareTo(max.get());
        boolean open = isExclusive(schema, "minimum", "exclusiveMinimum", min.get())
                || isExclusive(schema, "maximum", "exclusiveMaximum", max.get());
        if (order > 0 || order == 0 && open) {
            findings.add(
                    LintRule.IMPOSSIBLE_RANGE,
                    place,
                    "No number lies between the minimum " + min.get() + " and the maximum " + max.get() + ".");
        }
    }

    /** The tighter of both bounds; in 3.0 the exclusive one is a mere flag. */
    private static Optional<BigDecimal> bound(JsonNode schema, String key, String exclusiveKey, boolean greaterWins) {
        Optional<BigDecimal> plain = number(schema.path(key));
        Optional<BigDecimal> exclusive = number(schema.path(exclusiveKey));
        if (plain.isEmpty() || exclusive.isEmpty()) {
            return plain.or(() -> exclusive);
        }
        return Optional.of(
                greaterWins ? plain.get().max(exclusive.get()) : plain.get().min(exclusive.get()));
    }

    private static boolean isExclusive(JsonNode schema, String key, String exclusiveKey, BigDecimal bound) {
        boolean flag = schema.path(exclusiveKey).isBoolean()
                && schema.path(exclusiveKey).asBoolean();
        return flag && schema.path(key).isNumber()
                || number(schema.path(exclusiveKey))
                        .filter(number -> number.compareTo(bound) == 0)
                        .isPresent();
    }

    private static Optional<BigDecimal> number(JsonNode node) {
        return node.isNumber() ? Optional.of(node.decimalValue()) : Optional.empty();
    }
}
