package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/** Whether a text or a number is within what a schema says about texts and numbers. */
final class ScalarFit {
    /** Numbers are equal when their values are, 1 and 1.0 too. */
    private static final Comparator<JsonNode> BY_VALUE = (one, other) -> one.isNumber() && other.isNumber()
            ? one.decimalValue().compareTo(other.decimalValue())
            : one.equals(other) ? 0 : 1;

    private ScalarFit() {}

    static boolean same(JsonNode one, JsonNode other) {
        return one.equals(BY_VALUE, other);
    }

    static String name(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "a text" + (looksLikeJson(value.asText()) ? " that holds JSON" : "");
            case NUMBER -> "a number";
            case NULL -> "null";
            default -> value.getNodeType().name().toLowerCase(Locale.ROOT);
        };
    }

    static Optional<String> reason(JsonNode schema, JsonNode value) {
        if (value.isTextual()) {
            return text(schema, value.asText());
        }
        return value.isNumber() ? number(schema, value.decimalValue()) : Optional.empty();
    }

    private static Optional<String> text(JsonNode schema, String text) {
        int length = text.codePointCount(0, text.length());
        if (schema.path("minLength").isNumber()
                && length < schema.path("minLength").asLong()) {
            return Optional.of("is shorter than " + schema.path("minLength").asText());
        }
        if (schema.path("maxLength").isNumber()
                && length > schema.path("maxLength").asLong()) {
            return Optional.of("is longer than " + schema.path("maxLength").asText());
        }
        if (schema.path("pattern").isTextual()
                && !matches(schema.path("pattern").asText(), text)) {
            return Optional.of("does not match the pattern");
        }
        String format = schema.path("format").asText();
        return Formats.admit(format, text) ? Optional.empty() : Optional.of("is no " + format);
    }

    private static Optional<String> number(JsonNode schema, BigDecimal value) {
        if (compare(value, schema.path("minimum")) < 0 || compare(value, schema.path("exclusiveMinimum")) < 0) {
            return Optional.of("is below the minimum");
        }
        if (compare(value, schema.path("maximum")) > 0 || compare(value, schema.path("exclusiveMaximum")) > 0) {
            return Optional.of("is above the maximum");
        }
        if (atOpenEnd(schema, "minimum", "exclusiveMinimum", value)
                || atOpenEnd(schema, "maximum", "exclusiveMaximum", value)) {
            return Optional.of("is a bound that is excluded");
        }
        JsonNode step = schema.path("multipleOf");
        if (step.isNumber()
                && step.decimalValue().signum() > 0
                && Math.abs(value.scale() - step.decimalValue().scale()) < 1_000
                && value.remainder(step.decimalValue()).signum() != 0) {
            return Optional.of("is no multiple of " + step.asText());
        }
        return Optional.empty();
    }

    private static boolean atOpenEnd(JsonNode schema, String key, String exclusiveKey, BigDecimal value) {
        JsonNode exclusive = schema.path(exclusiveKey);
        JsonNode bound = exclusive.isNumber() ? exclusive : schema.path(key);
        return bound.isNumber()
                && (exclusive.isNumber() || exclusive.asBoolean())
                && value.compareTo(bound.decimalValue()) == 0;
    }

    private static int compare(BigDecimal value, JsonNode bound) {
        return bound.isNumber() ? value.compareTo(bound.decimalValue()) : 0;
    }

    private static boolean matches(String pattern, String text) {
        try {
            return EcmaPattern.compile(pattern).matcher(text).find();
        } catch (PatternSyntaxException e) {
            // The broken pattern is a finding of its own.
            return true;
        }
    }

    private static boolean looksLikeJson(String text) {
        return text.strip().matches("(?s)\\{.*}|\\[.*]");
    }
}
