package me.ratio.runtime.call;

import java.time.Instant;
import me.ratio.runtime.transport.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The result of an operation together with the response it was read from.
 *
 * @param <T> the type of the result; {@code Void} for an operation without one
 * @param value the result; null for an operation without one
 * @param metadata the response
 */
public record Response<T extends @Nullable Object>(T value, ResponseMetadata metadata) {
    /** Returns the HTTP status. */
    public int status() {
        return metadata.status();
    }

    /** Returns the headers of the response. */
    public HttpHeaders headers() {
        return metadata.headers();
    }

    /** Returns when the call began, by the client's clock. */
    public Instant startedAt() {
        return metadata.startedAt();
    }
}
