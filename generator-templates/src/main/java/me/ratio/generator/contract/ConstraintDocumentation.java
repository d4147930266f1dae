package me.ratio.generator.contract;

import java.util.ArrayList;
import java.util.List;
import me.ratio.generator.source.JavaScalar;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.ComposedSchema;

/**
 * The constraints of a schema as sentences for the Javadoc: {@code {minimum: 1}} is "At least 1", {@code {maxLength:
 * 9}} is "At most 9 characters". They are documented and not checked: the server decides, and a later revision may
 * relax them.
 */
public record ConstraintDocumentation(List<Sentence> sentences) {
    /**
     * A sentence.
     *
     * @param text the text, such as "At least"
     * @param value the value after it, as the document has it; null when there is none
     */
    public record Sentence(String text, String value) {}

    static ConstraintDocumentation of(ComposedSchema schema) {
        List<Sentence> sentences = new ArrayList<>();
        bound(sentences, "At least", schema.first("minimum"), schema.first("exclusiveMinimum"), "More than");
        bound(sentences, "At most", schema.first("maximum"), schema.first("exclusiveMaximum"), "Less than");
        count(sentences, schema.first("minLength"), schema.first("maxLength"), "character");
        count(sentences, schema.first("minItems"), schema.first("maxItems"), "element");
        value(sentences, "A multiple of", schema.first("multipleOf"));
        LocatedNode format = schema.first("format");
        // a format that has a Java type of its own needs no sentence
        if (schema.types().contains("string") && JavaScalar.of("string", format.text()) == JavaScalar.TEXT) {
            value(sentences, "Format", format);
        }
        value(sentences, "Pattern", schema.first("pattern"));
        value(sentences, "Default", schema.first("default"));
        return new ConstraintDocumentation(List.copyOf(sentences));
    }

    /** In OpenAPI 3.0 {@code exclusiveMinimum: true} excludes the minimum; in 3.1 the keyword is a bound itself. */
    private static void bound(
            List<Sentence> sentences, String including, LocatedNode bound, LocatedNode exclusive, String excluding) {
        if (exclusive.node().isNumber()) {
            value(sentences, excluding, exclusive);
        }
        boolean excluded = exclusive.node().isBoolean() && exclusive.node().booleanValue();
        value(sentences, excluded ? excluding : including, bound);
    }

    private static void count(List<Sentence> sentences, LocatedNode min, LocatedNode max, String unit) {
        String from = min.node().isNumber() && min.node().asLong() > 0 ? min.text() : null;
        String to = max.node().isNumber() ? max.text() : null;
        if (from == null && to == null) {
            return;
        }
        String text;
        if (from == null) {
            text = "At most " + to;
        } else if (to == null) {
            text = "At least " + from;
        } else {
            text = from.equals(to) ? from : from + " to " + to;
        }
        boolean one = "1".equals(to == null ? from : to);
        sentences.add(new Sentence(text + " " + unit + (one ? "" : "s"), null));
    }

    private static void value(List<Sentence> sentences, String text, LocatedNode value) {
        if (value.exists() && value.node().isValueNode()) {
            sentences.add(new Sentence(text, value.text()));
        }
    }
}
