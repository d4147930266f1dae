package me.ratio.contract.jsonpath;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/** The general categories of Unicode that RFC 9485 names. */
final class GeneralCategory {
    private static final Map<String, String> SUBCATEGORIES =
            Map.of("L", "lmotu", "M", "cen", "N", "dlo", "P", "cdefios", "Z", "lps", "S", "ckmo", "C", "cfno");

    private GeneralCategory() {}

    /** Returns the characters of a category such as {@code L} or {@code Lu}, or nothing when there is none. */
    static Optional<IntPredicate> named(String name) {
        if (SUBCATEGORIES.containsKey(name)) {
            return Optional.of(c -> of(c).startsWith(name));
        }
        boolean known = name.length() == 2
                && SUBCATEGORIES.getOrDefault(name.substring(0, 1), "").contains(name.substring(1));
        return known ? Optional.of(c -> of(c).equals(name)) : Optional.empty();
    }

    private static String of(int character) {
        return switch (Character.getType(character)) {
            case Character.UPPERCASE_LETTER -> "Lu";
            case Character.LOWERCASE_LETTER -> "Ll";
            case Character.TITLECASE_LETTER -> "Lt";
            case Character.MODIFIER_LETTER -> "Lm";
            case Character.OTHER_LETTER -> "Lo";
            case Character.NON_SPACING_MARK -> "Mn";
            case Character.ENCLOSING_MARK -> "Me";
            case Character.COMBINING_SPACING_MARK -> "Mc";
            case Character.DECIMAL_DIGIT_NUMBER -> "Nd";
            case Character.LETTER_NUMBER -> "Nl";
            case Character.OTHER_NUMBER -> "No";
            case Character.SPACE_SEPARATOR -> "Zs";
            case Character.LINE_SEPARATOR -> "Zl";
            case Character.PARAGRAPH_SEPARATOR -> "Zp";
            case Character.CONTROL -> "Cc";
            case Character.FORMAT -> "Cf";
            case Character.PRIVATE_USE -> "Co";
            case Character.SURROGATE -> "Cs";
            case Character.DASH_PUNCTUATION -> "Pd";
            case Character.START_PUNCTUATION -> "Ps";
            case Character.END_PUNCTUATION -> "Pe";
            case Character.CONNECTOR_PUNCTUATION -> "Pc";
            case Character.OTHER_PUNCTUATION -> "Po";
            case Character.INITIAL_QUOTE_PUNCTUATION -> "Pi";
            case Character.FINAL_QUOTE_PUNCTUATION -> "Pf";
            case Character.MATH_SYMBOL -> "Sm";
            case Character.CURRENCY_SYMBOL -> "Sc";
            case Character.MODIFIER_SYMBOL -> "Sk";
            case Character.OTHER_SYMBOL -> "So";
            default -> "Cn";
        };
    }
}
