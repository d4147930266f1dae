package me.ratio.openapi.schema;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Compiles regular expressions of ECMA-262, the dialect of {@code pattern} in schemas, with the engine of the JDK.
 *
 * <p>Syntax that only ECMA-262 has is rewritten, such as {@code [^]}; syntax that only Java has is rejected, such as
 * possessive quantifiers.
 */
public final class EcmaPattern {
    private static final Pattern COUNTED = Pattern.compile("\\{\\d+(,\\d*)?}");

    /** More characters than those of the JDK. */
    private static final String WHITE_SPACE = "\\t\\n\\x0B\\f\\r\\p{Z}\\uFEFF";

    private final String text;
    private final StringBuilder java = new StringBuilder();
    private boolean inClass;

    /** The index after the last quantifier. */
    private int quantifierEnd;

    private EcmaPattern(String text) {
        this.text = text;
    }

    /**
     * Compiles an expression.
     *
     * @throws PatternSyntaxException when it is not a valid expression of ECMA-262
     */
    public static Pattern compile(String text) {
        return Pattern.compile(new EcmaPattern(text).translate());
    }

    /**
     * Tells whether an expression matches some part of a text.
     *
     * @param pattern the expression
     * @param text the text
     * @param otherwise the result for an invalid expression
     */
    public static boolean isFound(String pattern, String text, boolean otherwise) {
        try {
            return isFound(compile(pattern), text, otherwise);
        } catch (PatternSyntaxException e) {
            return otherwise;
        }
    }

    /** Tells whether an expression matches some part of a text, with another result when that takes too long. */
    static boolean isFound(Pattern pattern, String text, boolean otherwise) {
        try {
            return pattern.matcher(new LimitedText(text)).find();
        } catch (LimitedText.ExhaustedException | StackOverflowError e) {
            return otherwise;
        }
    }

    private String translate() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i = escape(i);
            } else if (inClass) {
                insideClass(i);
            } else if (c == '[') {
                i = openClass(i);
            } else {
                outsideClass(i);
            }
        }
        return java.toString();
    }

    private int escape(int i) {
        char next = text.charAt(i + 1);
        if ("AZzGQEhHRXaeN".indexOf(next) >= 0) {
            throw error("'\\" + next + "' is not an escape of ECMA-262", i);
        }
        if (text.startsWith("u{", i + 1)) {
            java.append("\\x{");
            return i + 2;
        }
        int end = text.indexOf('}', i);
        if ((next == 'p' || next == 'P') && text.startsWith("{", i + 2) && end > 0) {
            String property = UnicodeProperty.ofJava(text.substring(i + 3, end));
            java.append('\\').append(next).append('{').append(property).append('}');
            return end;
        }
        if (next == 's' || next == 'S') {
            // Within a class, brackets would change what the class excludes.
            java.append(next == 'S' ? "[^" + WHITE_SPACE + "]" : inClass ? WHITE_SPACE : "[" + WHITE_SPACE + "]");
            return i + 1;
        }
        if (next == 'c' && i + 2 < text.length()) {
            java.append("\\c").append(Character.toUpperCase(text.charAt(i + 2)));
            return i + 2;
        }
        java.append('\\').append(next);
        return i + 1;
    }

    private int openClass(int i) {
        if (text.startsWith("[^]", i)) {
            java.append("[\\s\\S]");
            return i + 2;
        }
        if (text.startsWith("[]", i)) {
            java.append("(?!)");
            return i + 1;
        }
        inClass = true;
        java.append('[');
        if (text.startsWith("[^", i)) {
            java.append('^');
            return i + 1;
        }
        return i;
    }

    private void insideClass(int i) {
        char c = text.charAt(i);
        inClass = c != ']';
        // Java nests and intersects classes; in ECMA-262 these are ordinary characters.
        java.append(c == '[' || c == '&' || c == '^' ? "\\" + c : String.valueOf(c));
    }

    private void outsideClass(int i) {
        char c = text.charAt(i);
        boolean group = c == '(' && text.startsWith("(?", i);
        if (group && !text.substring(i).matches("(?s)\\(\\?([:=!]|<[=!]|<[A-Za-z_$]).*")) {
            throw error("this type of group is not in ECMA-262", i);
        }
        Matcher counted = COUNTED.matcher(text).region(i, text.length());
        if (c == '+' && quantifierEnd == i && i > 0) {
            throw error("possessive quantifiers are not in ECMA-262", i);
        }
        if ("*+?".indexOf(c) >= 0) {
            quantifierEnd = i + 1;
        } else if (counted.lookingAt()) {
            quantifierEnd = counted.end();
        }
        // The JDK's dollar sign matches before a final line break as well.
        java.append(c == '$' ? "\\z" : String.valueOf(c));
    }

    private PatternSyntaxException error(String reason, int i) {
        return new PatternSyntaxException(reason, text, i);
    }
}
