package me.ratio.runtime.error;

import java.time.Duration;
import me.ratio.runtime.call.FailedCall;
import org.jspecify.annotations.Nullable;

/** Thrown when the server responds with another status than 2xx. */
public class HttpStatusException extends ClientException {
    private static final long serialVersionUID = 2L;

    private final int status;
    private final @Nullable Duration retryAfter;

    /**
     * Creates the exception for a response.
     *
     * @param retryAfter how long the server asks to wait, null if it does not
     */
    public HttpStatusException(int status, @Nullable Duration retryAfter, FailedCall call) {
        this(status, retryAfter, call, "");
    }

    /**
     * Creates the exception for a response about which more is known.
     *
     * @param detail follows the status in the message, such as {@code " NOT_FOUND"}; must be safe to log
     */
    protected HttpStatusException(int status, @Nullable Duration retryAfter, FailedCall call, String detail) {
        super("failed with HTTP " + status + detail, call, null);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    /** Returns how long the server asks to wait before another attempt; null if it does not say. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
