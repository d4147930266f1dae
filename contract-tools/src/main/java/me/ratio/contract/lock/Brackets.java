package me.ratio.contract.lock;

import java.util.ArrayList;
import java.util.List;

/** Splits signatures outside of brackets: {@code Map<K, V> a, int b} has two parts, in spite of its two commas. */
final class Brackets {
    private Brackets() {}

    /** Splits a text at separators outside of brackets and strips the parts; none for a blank text. */
    static List<String> split(String text, String separator) {
        List<String> parts = new ArrayList<>();
        String rest = text;
        for (int at = find(rest, separator); at >= 0; at = find(rest, separator)) {
            parts.add(rest.substring(0, at).strip());
            rest = rest.substring(at + separator.length());
        }
        if (!rest.isBlank()) {
            parts.add(rest.strip());
        }
        return parts;
    }

    /** Returns the first index of a word outside of brackets, or -1. */
    static int find(String text, String word) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            if (depth == 0 && text.startsWith(word, i)) {
                return i;
            }
            depth += depth(text.charAt(i));
        }
        return -1;
    }

    /** Returns the index after the bracket that closes the first one; throws an exception if there is none. */
    static int end(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += depth(text.charAt(i));
            if (depth == 0) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("a bracket is not closed in '" + text + "'");
    }

    private static int depth(char character) {
        return switch (character) {
            case '<', '(' -> 1;
            case '>', ')' -> -1;
            default -> 0;
        };
    }
}
