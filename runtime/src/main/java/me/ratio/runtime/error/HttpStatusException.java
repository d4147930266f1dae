package me.ratio.runtime.error;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Thrown when the server responds with another status than 2xx. */
public class HttpStatusException extends ClientException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable Duration retryAfter;
    private final Instant startedAt;
    private final boolean outcomeUnknown;

    /** Creates the exception for a response. */
    public HttpStatusException(ErrorResponse response) {
        this(response, "");
    }

    /**
     * Creates the exception for a response about which more is known.
     *
     * @param detail follows the status in the message, such as {@code " NOT_FOUND"}; must be safe to log
     */
    protected HttpStatusException(ErrorResponse response, String detail) {
        super(
                ErrorMessages.of(
                        response.operation(),
                        "failed with HTTP " + response.status() + detail,
                        response.outcomeUnknown(),
                        response.startedAt()),
                response.operation());
        this.status = response.status();
        this.retryAfter = response.retryAfter();
        this.startedAt = response.startedAt();
        this.outcomeUnknown = response.outcomeUnknown();
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    /** Returns how long the server asks to wait before another attempt; null if it does not say. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    @Override
    public Instant startedAt() {
        return startedAt;
    }

    @Override
    public boolean outcomeUnknown() {
        return outcomeUnknown;
    }
}
