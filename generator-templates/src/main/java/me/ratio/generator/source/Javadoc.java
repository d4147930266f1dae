package me.ratio.generator.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns texts of a document into Javadoc. Whatever a text contains, it neither ends the comment nor becomes markup: the
 * description <code>*&#47; static { exit(); }</code> of a hostile document stays text.
 */
public final class Javadoc {
    private static final int WIDTH = 120;

    private Javadoc() {}

    /** Returns a text on one line, safe inside a comment. */
    public static String escape(String text) {
        StringBuilder out = new StringBuilder();
        text.replaceAll("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip().codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '@' -> out.append("&#64;");
                case '\\' -> out.append("&#92;");
                case '{' -> out.append("&#123;");
                case '}' -> out.append("&#125;");
                case '/' -> out.append(out.length() > 0 && out.charAt(out.length() - 1) == '*' ? "&#47;" : "/");
                default -> escapeInvisible(c, out);
            }
        });
        return out.toString();
    }

    /** Escapes invisible characters: a change of writing direction can make code look different from what it is. */
    private static void escapeInvisible(int c, StringBuilder out) {
        switch (Character.getType(c)) {
            case Character.FORMAT -> out.append("&#").append(c).append(';');
            case Character.SURROGATE -> out.append("&#65533;");
            default -> out.appendCodePoint(c);
        }
    }

    /** Returns a path or another short text as code; in <code>{@code …}</code> only if no brace in it can end that. */
    public static String code(String text) {
        if (text.isBlank() || escape(text).isEmpty()) {
            return "{@code \"" + text.replaceAll("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]", " ") + "\"}";
        }
        return text.matches("([\\w./:~-][\\w./:~ -]*|\\{[\\w-]+})+")
                ? "{@code " + text + "}"
                : "<code>" + escape(text) + "</code>";
    }

    /** Returns a text as a sentence: escaped, with a full stop. */
    public static String sentence(String text) {
        String escaped = escape(text);
        return escaped.isEmpty() || escaped.matches(".*[.!?:;]") ? escaped : escaped + ".";
    }

    /** Returns a whole comment, indented, with blank lines between the paragraphs and the tags after them. */
    public static String comment(String indent, List<String> paragraphs, List<String> tags) {
        String first = paragraphs.get(0);
        if (paragraphs.size() == 1
                && tags.isEmpty()
                && indent.length() + first.length() + "/**  */".length() <= WIDTH) {
            return indent + "/** " + first + " */";
        }
        int width = WIDTH - indent.length() - " * ".length();
        List<String> lines = new ArrayList<>(wrap(first, "", width));
        for (String paragraph : paragraphs.subList(1, paragraphs.size())) {
            lines.add("");
            lines.addAll(wrap("<p>" + paragraph, "", width));
        }
        if (!tags.isEmpty()) {
            lines.add("");
        }
        tags.forEach(tag -> lines.addAll(wrap(tag, "    ", width)));
        StringBuilder out = new StringBuilder(indent + "/**\n");
        lines.forEach(line ->
                out.append(indent).append(line.isEmpty() ? " *" : " * " + line).append('\n'));
        return out.append(indent).append(" */").toString();
    }

    private static List<String> wrap(String text, String continuation, int width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            if (!line.isBlank() && line.length() + word.length() + 1 > width) {
                lines.add(line);
                line = continuation + word;
            } else {
                line = line.isEmpty() ? word : line + " " + word;
            }
        }
        lines.add(line);
        return lines;
    }
}
