package me.ratio.generator.source;

import java.util.List;

/**
 * Wraps argument lists of generated code, as the common Java formatters do: on the same line, else all on the next one,
 * else each on a line of its own. Templates cannot count characters, and generated code must pass the formatter of the
 * project that contains it.
 */
public final class ArgumentList {
    private static final int WIDTH = 120;
    private static final String CONTINUATION = "        ";

    private ArgumentList() {}

    /**
     * Returns a whole statement or declaration, indented, without an end of line.
     *
     * @param before up to and with the opening parenthesis
     * @param after from the closing parenthesis on
     */
    public static String line(String indent, String before, List<String> arguments, String after) {
        String onOneLine = indent + before + String.join(", ", arguments) + after;
        if (fits(onOneLine) || arguments.isEmpty()) {
            return onOneLine;
        }
        String onNextLine = indent + CONTINUATION + String.join(", ", arguments) + after;
        return indent
                + before
                + "\n"
                + (fits(onNextLine)
                        ? onNextLine
                        : indent + CONTINUATION + String.join(",\n" + indent + CONTINUATION, arguments) + after);
    }

    /** Returns each argument on a line of its own. */
    public static String lines(String indent, List<String> arguments) {
        return indent + String.join(",\n" + indent, arguments);
    }

    /** Tells whether a line is not too long. */
    public static boolean fits(String line) {
        return line.length() <= WIDTH;
    }
}
