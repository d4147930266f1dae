package me.ratio.runtime.internal.http;

import org.jspecify.annotations.Nullable;

/** Validates header values before any library can quote them in an exception of its own. */
public final class HeaderValue {
    private static final int MAX_LENGTH = 16_384;

    private HeaderValue() {}

    /** Tells whether a value can be sent: visible ASCII without spaces, and not too long. */
    public static boolean isValid(String value) {
        return !value.isEmpty() && value.length() <= MAX_LENGTH && value.chars().allMatch(c -> c > ' ' && c <= '~');
    }

    /**
     * Returns the value.
     *
     * @param name says what the value is, for the message
     * @throws IllegalArgumentException if it cannot be sent; the message never quotes it
     */
    public static String require(@Nullable String value, String name) {
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException(name + " is missing; check where it is read from");
        }
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    name + " must be visible ASCII text without spaces or line breaks, at most " + MAX_LENGTH
                            + " characters; check for a stray newline where it is read from");
        }
        return value;
    }
}
