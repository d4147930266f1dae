package me.ratio.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openapitools.codegen.CodegenModel;

/** What the templates print of an enum: a constant for each value, open for values that come later. */
final class EnumView {
    /** The field {@code x-values}: what is known of each value. */
    static final String VALUES = "x-values";

    private static final Set<String> OF_TEMPLATE = Set.of("KNOWN", "UNRECOGNIZED");

    private EnumView() {}

    static Map<String, Object> of(CodegenModel model) {
        Map<?, ?> facts = model.vendorExtensions.get(VALUES) instanceof Map<?, ?> map ? map : Map.of();
        List<Map<String, Object>> constants = new ArrayList<>();
        for (Object declared : (List<?>) model.allowableValues.get("values")) {
            String value = String.valueOf(declared);
            String words = facts.get(value) instanceof Map<?, ?> of ? words(of) : "";
            Map<String, Object> constant = new LinkedHashMap<>();
            constant.put("name", constant(value));
            constant.put("declaration", declaration(model.classname, value));
            constant.put(
                    "comment",
                    Javadoc.comment("    ", List.of(words.isEmpty() ? Javadoc.code(value) + "." : words), List.of()));
            constants.add(constant);
        }
        Map<String, Object> view = new LinkedHashMap<>();
        view.put(
                "comment",
                Javadoc.comment(
                        "",
                        List.of(
                                ModelView.words(model),
                                "Open: a value this version does not know is kept as it came, see {@link #value()}."),
                        List.of()));
        view.put("constants", constants);
        return view;
    }

    /** The constant of a value. */
    static String constant(String value) {
        String constant = Names.constant(value);
        return OF_TEMPLATE.contains(constant) ? constant + "_" : constant;
    }

    private static String declaration(String type, String value) {
        String declared = "    public static final " + type + " " + constant(value) + " =";
        String made = "new " + type + "(" + Names.literal(value) + ", Known." + constant(value) + ");";
        return declared + (ArgumentList.fits(declared + " " + made) ? " " : "\n            ") + made;
    }

    private static String words(Map<?, ?> facts) {
        Object description = facts.get("description");
        String words = description == null ? "" : Javadoc.sentence(description.toString());
        Object status = facts.get("status");
        if (status == null) {
            return words;
        }
        String ending = "inferred".equals(facts.get("basis")) ? ", which is inferred." : ".";
        return (words + " Comes with HTTP " + Javadoc.escape(status.toString()) + ending).strip();
    }
}
