package me.ratio.openapi.schema;

import java.util.Locale;
import java.util.Map;

/** Translates the properties that {@code \p{…}} of ECMA-262 names to the names that the JDK knows. */
final class UnicodeProperty {
    /** The long names of general categories, in lower case. */
    private static final Map<String, String> CATEGORIES = Map.ofEntries(
            Map.entry("letter", "L"),
            Map.entry("cased_letter", "LC"),
            Map.entry("uppercase_letter", "Lu"),
            Map.entry("lowercase_letter", "Ll"),
            Map.entry("titlecase_letter", "Lt"),
            Map.entry("modifier_letter", "Lm"),
            Map.entry("other_letter", "Lo"),
            Map.entry("mark", "M"),
            Map.entry("combining_mark", "M"),
            Map.entry("nonspacing_mark", "Mn"),
            Map.entry("spacing_mark", "Mc"),
            Map.entry("enclosing_mark", "Me"),
            Map.entry("number", "N"),
            Map.entry("decimal_number", "Nd"),
            Map.entry("digit", "Nd"),
            Map.entry("letter_number", "Nl"),
            Map.entry("other_number", "No"),
            Map.entry("punctuation", "P"),
            Map.entry("punct", "P"),
            Map.entry("connector_punctuation", "Pc"),
            Map.entry("dash_punctuation", "Pd"),
            Map.entry("open_punctuation", "Ps"),
            Map.entry("close_punctuation", "Pe"),
            Map.entry("initial_punctuation", "Pi"),
            Map.entry("final_punctuation", "Pf"),
            Map.entry("other_punctuation", "Po"),
            Map.entry("symbol", "S"),
            Map.entry("math_symbol", "Sm"),
            Map.entry("currency_symbol", "Sc"),
            Map.entry("modifier_symbol", "Sk"),
            Map.entry("other_symbol", "So"),
            Map.entry("separator", "Z"),
            Map.entry("space_separator", "Zs"),
            Map.entry("line_separator", "Zl"),
            Map.entry("paragraph_separator", "Zp"),
            Map.entry("other", "C"),
            Map.entry("control", "Cc"),
            Map.entry("cntrl", "Cc"),
            Map.entry("format", "Cf"),
            Map.entry("surrogate", "Cs"),
            Map.entry("private_use", "Co"),
            Map.entry("unassigned", "Cn"));

    private UnicodeProperty() {}

    /** Returns the name within the braces of {@code \p{…}} for the JDK. */
    static String ofJava(String name) {
        int equals = name.indexOf('=');
        String key = name.substring(0, Math.max(equals, 0)).toLowerCase(Locale.ROOT);
        String value = name.substring(equals + 1);
        if (key.startsWith("script") || key.startsWith("sc")) {
            return "script=" + value;
        }
        String category = CATEGORIES.getOrDefault(value.toLowerCase(Locale.ROOT), value);
        // A short name such as Lu; others are properties such as Alphabetic.
        boolean known = category.length() <= 2 || category.equals("ASCII");
        return known ? category : "Is" + category;
    }
}
