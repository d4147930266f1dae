package me.ratio.runtime.internal.parameter;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes parameters as text, and percent-encodes them. */
public final class ParameterEncoding {
    private static final Set<String> REJECTED_SEGMENTS = Set.of("", ".", "..");

    private ParameterEncoding() {}

    /** Tells whether a text cannot be a path segment: a router resolves {@code /users/..} to {@code /}. */
    public static boolean isRejectedSegment(String text) {
        return REJECTED_SEGMENTS.contains(text);
    }

    /** Percent-encodes everything but unreserved characters. */
    public static String encode(String text) {
        if (isUnreserved(text)) {
            return text;
        }
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }

    private static boolean isUnreserved(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letterOrDigit = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!letterOrDigit && c != '-' && c != '.' && c != '_') {
                return false;
            }
        }
        return true;
    }

    /** Returns a value as it is in JSON, without quotes: {@code toString()} would drop seconds, and write 1E+3. */
    public static String text(Object value) {
        if (value instanceof OffsetDateTime time) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /**
     * Returns a single value of a parameter as text.
     *
     * @throws IllegalArgumentException if it is null or a structure
     */
    public static String singleText(String name, @Nullable Object value) {
        if (value == null
                || value instanceof Iterable
                || value instanceof Map
                || value.getClass().isArray()) {
            throw new IllegalArgumentException("parameter " + name + " must be a single value or a list without nulls");
        }
        return text(value);
    }

    /**
     * Rejects control characters: a line break would end a header and start another one.
     *
     * @param what names the text, for the message
     * @throws IllegalArgumentException if there is one
     */
    public static void rejectControlCharacters(String text, String what) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) == 0x7f) {
                throw new IllegalArgumentException(what + " must not contain line breaks or other control characters");
            }
        }
    }

    /**
     * Rejects a half of a character outside the basic plane, which would be sent as a question mark.
     *
     * @param what names the text, for the message
     * @throws IllegalArgumentException if there is one
     */
    public static void rejectLoneSurrogates(String text, String what) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isHighSurrogate(text.charAt(i))
                        || ++i == text.length()
                        || !Character.isLowSurrogate(text.charAt(i))) {
                    throw new IllegalArgumentException(what + " has an incomplete character");
                }
            }
        }
    }
}
