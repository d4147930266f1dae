package me.ratio.sdk.error;

import java.time.Duration;
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
    private final boolean outcomeUnknown;

    ApiException(Answered answered) {
        super(answered.sentence(), answered.operation(), null);
        this.status = answered.status();
        this.error = answered.error();
        this.retryAfter = answered.retryAfter();
        this.outcomeUnknown = answered.outcomeUnknown();
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
    public boolean outcomeUnknown() {
        return outcomeUnknown;
    }

    /**
     * An answer that is no success, as the exceptions are made from it.
     *
     * @param operation what was called
     * @param status the HTTP status
     * @param error the body, when it could be read
     * @param retryAfter how long to wait, when the server says so
     * @param outcomeUnknown whether the request may have been carried out all the same
     */
    public record Answered(
            Operation operation,
            int status,
            @Nullable ApiError error,
            @Nullable Duration retryAfter,
            boolean outcomeUnknown) {

        /** The exception for this answer. */
        public ApiException asException() {
            return switch (status) {
                case 400 -> new BadRequestException(this);
                case 401 -> new UnauthorizedException(this);
                case 403 -> new ForbiddenException(this);
                case 404 -> new NotFoundException(this);
                case 409 -> new ConflictException(this);
                case 410 -> new GoneException(this);
                case 422 -> new UnprocessableException(this);
                case 429 -> new TooManyRequestsException(this);
                default -> status >= 500 ? new ServerErrorException(this) : new ApiException(this);
            };
        }

        String sentence() {
            ErrorCode code = error == null ? null : error.code();
            // an unknown code is the server's text, so it is repeated only when it looks like a code
            String named = code == null
                    ? "without an error code"
                    : code.value().matches("[A-Z0-9_]{1,64}") ? code.value() : "with an unreadable error code";
            return operation.id() + " (" + operation.method() + " " + operation.path() + ") was answered " + status
                    + " "
                    + named
                    + (outcomeUnknown
                            ? "; it may have been carried out, so look for its effect before sending it again"
                            : "");
        }
    }
}
