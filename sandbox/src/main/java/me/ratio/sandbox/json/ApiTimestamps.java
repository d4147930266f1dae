package me.ratio.sandbox.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Timestamps as the API writes them: UTC with exactly three decimals, as in all published examples. */
public final class ApiTimestamps {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private ApiTimestamps() {}

    /** Formats an instant. */
    public static String format(Instant instant) {
        return FORMAT.format(instant);
    }

    /** Parses an ISO-8601 date-time with offset; returns nothing when the text is not valid. */
    public static Optional<Instant> parse(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Writes a time as the value of an HTTP header, in whole seconds. */
    public static String httpDate(Instant time) {
        return HTTP_DATE.format(time);
    }
}
