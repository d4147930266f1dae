package me.ratio.sdk.webhook;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads the time of a delivery. Its format is not documented, so all formats in use are accepted. */
final class DeliveryTimestamp {
    /** As milliseconds this is in 1973, as seconds in the year 5138: no real time can be taken for the other unit. */
    private static final long MIN_MILLISECONDS = 100_000_000_000L;

    private DeliveryTimestamp() {}

    /** Reads digits as seconds or, from 10^11 on, milliseconds, and anything else as ISO 8601; null if unreadable. */
    static @Nullable Instant read(String text) {
        try {
            if (text.matches("\\d{1,15}")) {
                long number = Long.parseLong(text);
                return number >= MIN_MILLISECONDS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
            }
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
