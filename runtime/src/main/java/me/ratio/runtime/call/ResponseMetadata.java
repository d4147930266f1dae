package me.ratio.runtime.call;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import me.ratio.runtime.transport.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A response as it arrived, for support tickets and reconciliation. Headers and body may hold secrets; the {@code toString}
 * shows neither.
 */
public final class ResponseMetadata {
    private static final List<String> REQUEST_ID_HEADERS =
            List.of("X-Request-Id", "Request-Id", "X-Correlation-Id", "X-Amzn-RequestId", "X-Amzn-Trace-Id", "CF-Ray");

    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;
    private final Instant startedAt;
    private final int attempts;

    /**
     * Creates the metadata of a response.
     *
     * @param body the bytes as received, not copied
     * @param startedAt when the call began, by the client's clock
     * @param attempts how often the request was passed to the transport
     */
    public ResponseMetadata(int status, HttpHeaders headers, byte[] body, Instant startedAt, int attempts) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.startedAt = startedAt;
        this.attempts = attempts;
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    /** Returns the headers. */
    public HttpHeaders headers() {
        return headers;
    }

    /** Returns a copy of the body as received; empty if there was none. */
    public byte[] body() {
        return body.clone();
    }

    /** Returns when the call began, by the client's clock. */
    public Instant startedAt() {
        return startedAt;
    }

    /** Returns how often the request was passed to the transport. */
    public int attempts() {
        return attempts;
    }

    /** Returns the server's time, from the {@code Date} header; null if there is none that can be read. */
    public @Nullable Instant serverTime() {
        return httpDate(headers.first("Date"));
    }

    /**
     * Returns the id that the server gave the request, from the first of the usual headers that is present, such as
     * {@code X-Request-Id}; null if there is none.
     */
    public @Nullable String requestId() {
        return REQUEST_ID_HEADERS.stream()
                .map(headers::first)
                .filter(id -> id != null && !id.isBlank())
                .findFirst()
                .orElse(null);
    }

    /** Reads an HTTP date; null if there is none that can be read. */
    public static @Nullable Instant httpDate(@Nullable String value) {
        try {
            return value == null
                    ? null
                    : ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    @Override
    public String toString() {
        return status + ", " + body.length + " bytes, with " + headers;
    }
}
