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

    private ScalarRules() {}

    static String name(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "a string" + (looksLikeJson(value.asText()) ? " that contains JSON" : "");
            case NUMBER -> "a number";
            case NULL -> "null";
            default -> value.getNodeType().name().toLowerCase(Locale.ROOT);
        };
    }

    static Optional<Mismatch> mismatch(JsonNode schema, JsonNode value, String at, boolean formats) {
        if (value.isTextual()) {
            return text(schema, value.asText(), at, formats);
        }
        return value.isNumber() ? number(schema, value.decimalValue(), at) : Optional.empty();
    }

    private static Optional<Mismatch> text(JsonNode schema, String text, String at, boolean formats) {
        int length = text.codePointCount(0, text.length());
        JsonNode min = schema.path("minLength");
        JsonNode max = schema.path("maxLength");
        if (min.isNumber() && length < min.asLong()) {
            return mismatch(at, "minLength", "is shorter than " + min.asText());
        }
        if (max.isNumber() && length > max.asLong()) {
            return mismatch(at, "maxLength", "is longer than " + max.asText());
        }
        // An invalid pattern is an error of the schema, not of the value.
        if (schema.path("pattern").isTextual()
                && !EcmaPattern.isFound(schema.path("pattern").asText(), text, true)) {
            return mismatch(at, "pattern", "does not match the pattern");
        }
        String format = schema.path("format").asText();
        return !formats || StringFormats.admit(format, text)
                ? Optional.empty()
                : mismatch(at, "format", "is not a valid " + format);
    }

    private static Optional<Mismatch> number(JsonNode schema, BigDecimal value, String at) {
        for (boolean lower : new boolean[] {true, false}) {
            Optional<Bound> bound = Bound.of(List.of(schema), lower, false);
            int room = bound.map(end -> new Bound(value, false).strictness(end, lower))
                    .orElse(0);
            if (room < 0) {
                String keyword = lower ? "minimum" : "maximum";
                boolean excluded = bound.orElseThrow().value().compareTo(value) == 0;
                return mismatch(
                        at,
                        keyword,
                        excluded
                                ? "equals the excluded bound"
                                : "is " + (lower ? "below the minimum" : "above the maximum"));
            }
        }
        JsonNode step = schema.path("multipleOf");
        if (step.isNumber()
                && step.decimalValue().signum() > 0
                && Math.abs(value.scale() - step.decimalValue().scale()) < MAX_SCALE_DISTANCE
                && value.remainder(step.decimalValue()).signum() != 0) {
            return mismatch(at, "multipleOf", "is not a multiple of " + step.asText());
        }
        return Optional.empty();
    }

    private static Optional<Mismatch> mismatch(String at, String keyword, String reason) {
        return Optional.of(new Mismatch(at, keyword, reason));
    }

    private static boolean looksLikeJson(String text) {
        return text.strip().matches("(?s)\\{.*}|\\[.*]");
    }
}
