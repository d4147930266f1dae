package me.ratio.generator.contract;

import java.util.ArrayList;
import java.util.List;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.ComposedSchema;

/** What a schema says of the form of its values, as sentences for people. */
public record Limits(List<Part> parts) {
    /** A sentence whose value, when it has one, is the document's own text. */
    public record Part(String words, String value) {}

    static Limits of(ComposedSchema schema) {
        List<Part> parts = new ArrayList<>();
        LocatedNode least = schema.first("minimum");
        LocatedNode most = schema.first("maximum");
        range(parts, "At least", least, schema.first("exclusiveMinimum"), "More than");
        range(parts, "At most", most, schema.first("exclusiveMaximum"), "Less than");
        count(parts, schema.first("minLength"), schema.first("maxLength"), "character");
        count(parts, schema.first("minItems"), schema.first("maxItems"), "element");
        value(parts, "A multiple of", schema.first("multipleOf"));
        LocatedNode format = schema.first("format");
        if (schema.types().contains("string")
                && Scalar.of("string", format.node().asText()) == Scalar.TEXT) {
            value(parts, "Format", format);
        }
        value(parts, "Pattern", schema.first("pattern"));
        value(parts, "Default", schema.first("default"));
        return new Limits(List.copyOf(parts));
    }

    /** The bound itself is excluded by a flag beside it in OpenAPI 3.0, by a keyword of its own in 3.1. */
    private static void range(
            List<Part> parts, String including, LocatedNode bound, LocatedNode exclusive, String excluding) {
        if (exclusive.node().isNumber()) {
            value(parts, excluding, exclusive);
        }
        value(parts, exclusive.node().asBoolean() && exclusive.node().isBoolean() ? excluding : including, bound);
    }

    private static void count(List<Part> parts, LocatedNode least, LocatedNode most, String unit) {
        String from = least.node().isNumber() && least.node().asLong() > 0
                ? least.node().asText()
                : null;
        String to = most.node().isNumber() ? most.node().asText() : null;
        if (from == null && to == null) {
            return;
        }
        String words;
        if (from == null) {
            words = "At most " + to;
        } else if (to == null) {
            words = "At least " + from;
        } else {
            words = from.equals(to) ? from : from + " to " + to;
        }
        boolean one = "1".equals(to == null ? from : to);
        parts.add(new Part(words + " " + unit + (one ? "" : "s"), null));
    }

    private static void value(List<Part> parts, String words, LocatedNode value) {
        if (value.exists() && value.node().isValueNode()) {
            parts.add(new Part(words, value.node().asText()));
        }
    }
}
