package me.ratio.openapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Validates strings and numbers: lengths, patterns, formats, bounds and multiples. */
final class ScalarRules {
    /** Limits the division for {@code multipleOf}: dividing 1e999999 by 1e-999999 would take minutes. */
    private static final int MAX_SCALE_DISTANCE = 1_000;

    private final PatternCache patterns;
    private final boolean formats;

    ScalarRules(PatternCache patterns, boolean formats) {
        this.patterns = patterns;
        this.formats = formats;
    }

    static String name(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "a string" + (looksLikeJson(value.asText()) ? " that contains JSON" : "");
            case NUMBER -> "a number";
            case NULL -> "null";
            default -> value.getNodeType().name().toLowerCase(Locale.ROOT);
        };
    }

    void check(JsonNode schema, JsonNode value, String at, ValidationResult result) {
        if (value.isTextual()) {
            text(schema, value.asText(), at, result);
        } else if (value.isNumber()) {
            BigDecimal number = value.decimalValue();
            bound(schema, number, true, at, result);
            bound(schema, number, false, at, result);
            multiple(schema.path("multipleOf"), number, at, result);
        }
    }

    private void text(JsonNode schema, String text, String at, ValidationResult result) {
        int length = text.codePointCount(0, text.length());
        JsonNode min = schema.path("minLength");
        JsonNode max = schema.path("maxLength");
        if (min.isNumber() && ArrayRules.isBelow(length, min.decimalValue())) {
            result.add(at, "minLength", "is shorter than " + min.asText());
        }
        if (max.isNumber() && ArrayRules.isAbove(length, max.decimalValue())) {
            result.add(at, "maxLength", "is longer than " + max.asText());
        }
        // An invalid pattern is an error of the schema, not of the value.
        JsonNode pattern = schema.path("pattern");
        if (pattern.isTextual() && !patterns.isFound(pattern.asText(), text, true)) {
            result.add(at, "pattern", "does not match the pattern");
        }
        String format = schema.path("format").asText();
        if (formats && !StringFormats.admit(format, text)) {
            result.add(at, "format", "is not a valid " + format);
        }
    }

    private static void bound(JsonNode schema, BigDecimal value, boolean lower, String at, ValidationResult result) {
        Optional<Bound> bound = Bound.of(List.of(schema), lower, false);
        int room =
                bound.map(end -> new Bound(value, false).strictness(end, lower)).orElse(0);
        if (room < 0) {
            boolean excluded = bound.orElseThrow().value().compareTo(value) == 0;
            result.add(
                    at,
                    lower ? "minimum" : "maximum",
                    excluded ? "equals the excluded bound" : lower ? "is below the minimum" : "is above the maximum");
        }
    }

    private static void multiple(JsonNode step, BigDecimal value, String at, ValidationResult result) {
        if (step.isNumber()
                && step.decimalValue().signum() > 0
                && Math.abs((long) value.scale() - step.decimalValue().scale()) < MAX_SCALE_DISTANCE
                && value.remainder(step.decimalValue()).signum() != 0) {
            result.add(at, "multipleOf", "is not a multiple of " + step.asText());
        }
    }

    private static boolean looksLikeJson(String text) {
        return text.strip().matches("(?s)\\{.*}|\\[.*]");
    }
}
