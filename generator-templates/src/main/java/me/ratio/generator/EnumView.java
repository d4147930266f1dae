package me.ratio.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import me.ratio.generator.contract.Model;
import me.ratio.generator.naming.JavaNaming;
import me.ratio.generator.source.ArgumentList;
import me.ratio.generator.source.JavaScalar;
import me.ratio.generator.source.Javadoc;

/**
 * Prepares an enum for its template: a class with a constant for each value. It is not a Java {@code enum}, which could
 * not hold a value that a later contract adds; for a {@code switch} it has the nested enum {@code Known}.
 *
 * <pre>
 * Genre.of("novel") == Genre.NOVEL
 * Genre.of("essay").known() == Genre.Known.UNRECOGNIZED
 * Genre.of("essay").value().equals("essay")
 * </pre>
 */
final class EnumView {
    private EnumView() {}

    static Map<String, Object> of(Model.EnumModel model, JavaNaming names, List<String> usages) {
        String className = names.type(model.id());
        List<Map<String, Object>> constants = new ArrayList<>();
        model.values().forEach(value -> constants.add(constant(model, className, names.constant(value), value)));
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("className", className);
        view.put("constants", constants);
        view.put(
                "known",
                ArgumentList.line(
                        "    ",
                        "private static final List<" + className + "> KNOWN = List.of(",
                        model.values().stream().map(names::constant).toList(),
                        ");"));
        view.put("type", model.scalar().javaClass().getSimpleName());
        view.put("bigInteger", model.scalar() == JavaScalar.BIG_INTEGER);
        view.put("text", model.scalar() == JavaScalar.TEXT);
        // 1.0 and 1.00 are one value, but equals of BigDecimal says no: the template then uses compareTo
        view.put("decimal", model.scalar() == JavaScalar.NUMBER);
        view.put("deprecation", Deprecation.annotation(model.documentation()));
        view.put(
                "comment",
                ModelComment.of(
                        model,
                        names,
                        List.of("An open enum: a value that this version does not know is kept, see {@link #value()}."),
                        usages));
        return view;
    }

    /**
     * Returns the view of a constant, {@code Genre NOVEL = new Genre("novel", Known.NOVEL)}, and of its twin in {@code
     * Known}.
     */
    private static Map<String, Object> constant(
            Model.EnumModel model, String className, String name, Model.EnumValue value) {
        Map<String, Object> constant = new LinkedHashMap<>();
        constant.put("name", name);
        constant.put("deprecation", Deprecation.annotation(value.documentation()));
        constant.put(
                "comment",
                Javadoc.comment("    ", List.of(description(value)), Deprecation.tags(value.documentation())));
        String declared = "    public static final " + className + " " + name + " =";
        String creation = "new " + className + "(" + model.scalar().literal(value.text()) + ", Known." + name + ");";
        constant.put(
                "declaration",
                declared + (ArgumentList.fits(declared + " " + creation) ? " " : "\n            ") + creation);
        return constant;
    }

    private static String description(Model.EnumValue value) {
        String text = value.documentation().text() == null
                ? ""
                : Javadoc.sentence(value.documentation().text());
        // of an error code; x-values has basis: inferred where the status is not documented
        if (value.status() != null) {
            text = (text + (value.inferred() ? " Probably comes" : " Comes") + " with HTTP "
                            + Javadoc.escape(value.status()) + ".")
                    .strip();
        }
        return text.isEmpty() ? Javadoc.code(value.text()) + "." : text;
    }
}
