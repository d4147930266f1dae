package me.ratio.runtime.internal.pipeline;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import me.ratio.runtime.transport.TransportResponse;
import org.jspecify.annotations.Nullable;

/** Reads the {@code Retry-After} header, which holds seconds or a date. */
public final class RetryAfter {
    private static final String HEADER = "Retry-After";

    private RetryAfter() {}

    /** Returns how long to wait, never negative; null if the response does not say or it cannot be read. */
    public static @Nullable Duration of(TransportResponse response, Instant now) {
        String value = response.header(HEADER);
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
