package me.ratio.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import me.ratio.generator.contract.Scalar;
import me.ratio.generator.contract.Shape;
import me.ratio.generator.source.ArgumentList;
import me.ratio.generator.source.Javadoc;
import me.ratio.generator.source.Names;

/** What the templates print of an enum: a constant for each value, open for values that come later. */
final class EnumView {
    private EnumView() {}

    static Map<String, Object> of(Shape.EnumShape shape, List<String> users) {
        List<Map<String, Object>> constants = new ArrayList<>();
        shape.values().forEach(value -> constants.add(constant(shape, value)));
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("className", shape.name());
        view.put("constants", constants);
        view.put(
                "known",
                ArgumentList.line(
                        "    ",
                        "private static final List<" + shape.name() + "> KNOWN = List.of(",
                        shape.values().stream().map(Shape.EnumValue::constant).toList(),
                        ");"));
        view.put("type", JavaTypes.of(shape.scalar()));
        view.put("bigInteger", shape.scalar() == Scalar.BIG_INTEGER);
        view.put("text", shape.scalar() == Scalar.TEXT);
        view.put("decimal", shape.scalar() == Scalar.DECIMAL);
        view.put("deprecation", Deprecation.annotation(shape.words()));
        List<String> paragraphs = new ArrayList<>(List.of(
                ObjectView.words(shape),
                "An open enum: a value that this version does not know is kept, see {@link #value()}."));
        paragraphs.addAll(users);
        view.put("comment", Javadoc.comment("", paragraphs, Deprecation.tags(shape.words())));
        return view;
    }

    private static Map<String, Object> constant(Shape.EnumShape shape, Shape.EnumValue value) {
        Map<String, Object> constant = new LinkedHashMap<>();
        constant.put("name", value.constant());
        constant.put("deprecation", Deprecation.annotation(value.words()));
        constant.put("comment", Javadoc.comment("    ", List.of(words(value)), Deprecation.tags(value.words())));
        String declared = "    public static final " + shape.name() + " " + value.constant() + " =";
        String made = "new " + shape.name() + "(" + literal(shape.scalar(), value.text()) + ", Known."
                + value.constant() + ");";
        constant.put(
                "declaration", declared + (ArgumentList.fits(declared + " " + made) ? " " : "\n            ") + made);
        return constant;
    }

    private static String literal(Scalar scalar, String text) {
        return switch (scalar) {
            case LONG -> text + "L";
            case DECIMAL -> "new BigDecimal(" + Names.literal(text) + ")";
            case BIG_INTEGER -> "new BigInteger(" + Names.literal(text) + ")";
            case BOOLEAN -> text;
            default -> Names.literal(text);
        };
    }

    private static String words(Shape.EnumValue value) {
        String words = value.words().text() == null
                ? ""
                : Javadoc.sentence(value.words().text());
        if (value.status() != null) {
            words = (words + (value.inferred() ? " Probably comes" : " Comes") + " with HTTP "
                            + Javadoc.escape(value.status()) + ".")
                    .strip();
        }
        return words.isEmpty() ? Javadoc.code(value.text()) + "." : words;
    }
}
