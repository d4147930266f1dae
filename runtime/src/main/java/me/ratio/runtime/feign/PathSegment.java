package me.ratio.runtime.feign;

import feign.Param;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;

/**
 * Writes a path parameter as exactly one path segment: {@code a/b} becomes {@code a%2Fb}. Values that would change the
 * path are rejected, since a router resolves {@code /users/..} to {@code /}.
 */
public final class PathSegment implements Param.Expander {
    private static final Set<String> REJECTED = Set.of("", ".", "..");

    /** Creates the expander; Feign calls this for each {@code @Param}. */
    public PathSegment() {}

    /** Tells whether a text cannot be a path segment. */
    public static boolean isRejected(String text) {
        return REJECTED.contains(text);
    }

    /**
     * Percent-encodes everything but unreserved characters. Feign leaves such a text alone; if it contained any other
     * character, such as the {@code *} of {@code URLEncoder}, Feign would encode its percent signs again.
     */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }

    /** Returns a value as it is in JSON, without quotes: {@code toString()} would drop seconds, and write 1E+3. */
    static String text(Object value) {
        if (value instanceof OffsetDateTime time) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    @Override
    public String expand(Object value) {
        String text = text(value);
        if (isRejected(text)) {
            throw new IllegalArgumentException("a path parameter must not be empty, \".\" or \"..\"");
        }
        return encode(text);
    }
}
