package me.ratio.runtime.internal.pipeline;

import java.time.Duration;
import java.time.Instant;
import me.ratio.runtime.call.ResponseMetadata;
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
        Instant date = ResponseMetadata.httpDate(value);
        if (date == null) {
            return null;
        }
        Duration wait = Duration.between(now, date);
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}
