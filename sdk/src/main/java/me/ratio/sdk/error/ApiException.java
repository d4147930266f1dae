package me.ratio.sdk.error;

import java.time.Duration;
import java.time.Instant;
import me.ratio.sdk.api.Operation;
import me.ratio.sdk.model.ApiError;
import me.ratio.sdk.model.ErrorCode;
import org.jspecify.annotations.Nullable;

/** The server answered, and not with a success. The subclasses name the statuses that the contract documents. */
public class ApiException extends RatioException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient @Nullable ApiError error;
    private final @Nullable Duration retryAfter;
    private final Instant startedAt;
    private final boolean outcomeUnknown;

    ApiException(Answered answered) {
        super(answered.sentence(), answered.operation());
        this.status = answered.status();
        this.error = answered.error();
        this.retryAfter = answered.retryAfter();
        this.startedAt = answered.startedAt();
        this.outcomeUnknown = answered.outcomeUnknown();
    }

    /**
     * The exception for an answer that is no success, of the type for its status. For fakes in tests, too.
     *
     * @param operation what was called
     * @param status the HTTP status
     * @param error the body; null when there was none that could be read
     * @param retryAfter how long the server asks to wait; null when it does not
     * @param startedAt when the call began
     * @param outcomeUnknown whether the request may have been carried out all the same
     */
    public static ApiException of(
            Operation operation,
            int status,
            @Nullable ApiError error,
            @Nullable Duration retryAfter,
            Instant startedAt,
            boolean outcomeUnknown) {
        return new Answered(operation, status, error, retryAfter, startedAt, outcomeUnknown).asException();
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The error code, known to this version or not; null when the answer held none, as from a gateway. */
    public @Nullable ErrorCode code() {
        return error == null ? null : error.code();
    }

    /** The server's own words; they may repeat what was sent, so think before logging them. Null when there are none. */
    public @Nullable String serverMessage() {
        return error == null ? null : error.message();
    }

    /** The error body; null when the answer had none that could be read, and after serialization. */
    public @Nullable ApiError error() {
        return error;
    }

    /** How long the server asks to wait before another attempt; null when it does not say. */
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
