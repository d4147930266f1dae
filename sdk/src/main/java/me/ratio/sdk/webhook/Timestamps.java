package me.ratio.sdk.webhook;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The time of a delivery. Its form is not documented, so all that are in use are read. */
final class Timestamps {
    private static final long FIRST_MILLISECONDS = 100_000_000_000L;

    private Timestamps() {}

    /** Digits are seconds or, from 10^11 on, milliseconds; anything else ISO 8601. Null when unreadable. */
    static @Nullable Instant read(String text) {
        try {
            if (text.matches("\\d{1,15}")) {
                long number = Long.parseLong(text);
                return number >= FIRST_MILLISECONDS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
            }
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
