package me.ratio.sdk.call;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import me.ratio.sdk.transport.TransportResponse;
import org.jspecify.annotations.Nullable;

/** How long an answer asks to wait: in seconds, or until a date. */
final class RetryAfter {
    private static final String HEADER = "Retry-After";

    private RetryAfter() {}

    /** The wait, never negative; null when the answer does not say or it cannot be read. */
    static @Nullable Duration of(TransportResponse answer, Instant now) {
        String value = answer.header(HEADER);
        if (value == null) {
            return null;
        }
        if (value.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            Duration wait = Duration.between(
                    now,
                    ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
