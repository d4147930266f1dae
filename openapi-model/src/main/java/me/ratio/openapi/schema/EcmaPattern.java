package me.ratio.openapi.schema;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Compiles regular expressions of ECMA-262, the dialect of {@code pattern} in schemas, with the engine of the JDK.
 *
 * <p>Syntax that only ECMA-262 has is rewritten, such as {@code [^]}; syntax that only Java has is rejected, such as
 * possessive quantifiers.
 */
public final class EcmaPattern {
    private final String text;
    private final StringBuilder java = new StringBuilder();
    private boolean inClass;

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
            return compile(pattern).matcher(text).find();
        } catch (PatternSyntaxException e) {
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
        if (c == '+' && i > 0 && "*+?}".indexOf(text.charAt(i - 1)) >= 0 && !escaped(i - 1)) {
            throw error("possessive quantifiers are not in ECMA-262", i);
        }
        java.append(c);
    }

    private boolean escaped(int i) {
        return i > 0 && text.charAt(i - 1) == '\\' && !escaped(i - 1);
    }

    private PatternSyntaxException error(String reason, int i) {
        return new PatternSyntaxException(reason, text, i);
    }
}
