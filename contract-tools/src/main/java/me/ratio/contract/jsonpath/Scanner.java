package me.ratio.contract.jsonpath;

import java.util.function.IntPredicate;

/** Reads the characters of an expression and knows the column, counted from 1. */
final class Scanner {
    private static final int END = -1;

    private final String text;
    private int position;

    Scanner(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return position == text.length();
    }

    /** Returns the next code point without reading it, a negative number at the end. */
    int peek() {
        return atEnd() ? END : text.codePointAt(position);
    }

    boolean startsWith(String token) {
        return text.startsWith(token, position);
    }

    int next() {
        int c = peek();
        if (c == END) {
            throw error("the expression ends too early");
        }
        position += Character.charCount(c);
        return c;
    }

    /** Reads a token if it is next. */
    boolean skip(String token) {
        boolean found = startsWith(token);
        if (found) {
            position += token.length();
        }
        return found;
    }

    /** Reads a token that has to be next. */
    void expect(String token) {
        if (!skip(token)) {
            throw error(atEnd() ? "'" + token + "' is missing" : "expected '" + token + "', found " + found());
        }
    }

    /** Reads characters as long as they satisfy a condition. */
    String takeWhile(IntPredicate condition) {
        int start = position;
        while (!atEnd() && condition.test(peek())) {
            next();
        }
        return text.substring(start, position);
    }

    /** Reads blanks. */
    void skipBlanks() {
        takeWhile(c -> c == ' ' || c == '\t' || c == '\n' || c == '\r');
    }

    int position() {
        return position;
    }

    /** Goes back to a position. */
    void reset(int earlier) {
        position = earlier;
    }

    /** Names the next character for a message. */
    String found() {
        return atEnd() ? "the end" : "'" + Character.toString(peek()) + "'";
    }

    JsonPathException error(String reason) {
        return errorAt(position, reason);
    }

    JsonPathException errorAt(int start, String reason) {
        return JsonPathException.at(text.codePointCount(0, start) + 1, reason);
    }
}
