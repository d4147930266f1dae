package me.ratio.sdk.call;

import org.jspecify.annotations.Nullable;

/** Checks header values before any library can quote them in an exception of its own. */
public final class HeaderValue {
    private static final int LONGEST = 16_384;

    private HeaderValue() {}

    /** Whether the value can be sent: visible ASCII without spaces, and not of absurd length. */
    public static boolean isSendable(String value) {
        return !value.isEmpty() && value.length() <= LONGEST && value.chars().allMatch(c -> c > ' ' && c <= '~');
    }

    /**
     * The value itself.
     *
     * @throws IllegalArgumentException naming what it is, never the value
     */
    public static String require(@Nullable String value, String what) {
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException(what + " is missing; check where it is read from");
        }
        if (!isSendable(value)) {
            throw new IllegalArgumentException(
                    what + " must be visible ASCII text without spaces or line breaks, at most " + LONGEST
                            + " characters; check for a stray newline where it is read from");
        }
        return value;
    }
}
