package me.ratio.sdk.error;

import java.time.Instant;
import me.ratio.sdk.api.Operation;
import org.jspecify.annotations.Nullable;

/**
 * What this library throws when something outside the caller's program went wrong. Its message is safe to log: it holds
 * our own words, the operation, the status and the error code, never what was sent or answered.
 */
public abstract class RatioException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Operation operation;

    RatioException(String message, @Nullable Operation operation) {
        super(message);
        this.operation = operation;
    }

    /** The operation that was called; null when there was no call, or the call was over. */
    public @Nullable Operation operation() {
        return operation;
    }

    /**
     * Whether a request that changes something may have been carried out although this exception is all that came of
     * it. Then do not send it again before looking for its effect; for a purchase, look at the user's activity from
     * {@link #startedAt()} on.
     */
    public boolean outcomeUnknown() {
        return false;
    }

    /** When the call began, by the client's clock; null when there was no call, or the call was over. */
    public @Nullable Instant startedAt() {
        return null;
    }
}
