package me.ratio.generator.source;

/** Writes texts as string literals of Java. */
public final class StringLiteral {
    private StringLiteral() {}

    /** Returns a literal in ASCII, on one line, whatever the text contains. */
    public static String of(String value) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : value.toCharArray()) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                default -> out.append(c < ' ' || c > '~' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return out.append('"').toString();
    }
}
