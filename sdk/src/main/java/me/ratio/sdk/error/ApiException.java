package me.ratio.sdk.error;

import java.time.Duration;
import java.time.Instant;
import me.ratio.runtime.call.FailedCall;
import me.ratio.runtime.call.Outcome;
import me.ratio.runtime.error.HttpStatusException;
import me.ratio.runtime.operation.Operation;
import me.ratio.sdk.model.ApiError;
import me.ratio.sdk.model.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the API responds with an error. The subclasses stand for the statuses that the contract documents;
 * {@link #code()} says more.
 *
 * <pre>{@code
 * try {
 *     session.user().createUser(request);
 * } catch (ConflictException e) {
 *     if (ErrorCode.ALREADY_EXISTS_EMAIL.equals(e.code())) {
 *         askForAnotherAddress();
 *     }
 * }
 * }</pre>
 */
public class ApiException extends HttpStatusException {
    private static final long serialVersionUID = 2L;

    private final transient @Nullable ApiError error;

    ApiException(ErrorDetails details) {
        super(
                details.status(),
                details.retryAfter(),
                details.call(),
                " " + describe(details.error() == null ? null : details.error().code()));
        this.error = details.error();
    }

    /** Describes the code for the message. An unknown code is quoted only if it looks like one, not like a secret. */
    private static String describe(@Nullable ErrorCode code) {
        if (code == null) {
            return "without an error code";
        }
        return code.value().matches("[A-Z0-9_]{1,64}") ? code.value() : "with an unreadable error code";
    }

    /**
     * Returns the exception for a response, of the type for its status.
     *
     * @param status the HTTP status
     * @param retryAfter how long the server asks to wait; null if it does not
     * @param call the failed call
     * @param error the body; null if there was none that could be read
     */
    public static ApiException of(
            int status, @Nullable Duration retryAfter, FailedCall call, @Nullable ApiError error) {
        ErrorDetails details = new ErrorDetails(status, retryAfter, call, error);
        return switch (status) {
            case 400 -> new BadRequestException(details);
            case 401 -> new UnauthorizedException(details);
            case 403 -> new ForbiddenException(details);
            case 404 -> new NotFoundException(details);
            case 409 -> new ConflictException(details);
            case 410 -> new GoneException(details);
            case 422 -> new UnprocessableException(details);
            case 429 -> new TooManyRequestsException(details);
            default -> status >= 500 ? new ServerErrorException(details) : new ApiException(details);
        };
    }

    /**
     * Returns the exception that a response would lead to, of the type for its status. For fakes in tests.
     *
     * @param operation the operation that was called
     * @param status the HTTP status
     * @param error the body; null if there was none that could be read
     */
    public static ApiException of(Operation operation, int status, @Nullable ApiError error) {
        FailedCall call = new FailedCall(operation, Instant.now(), 1, Outcome.ofStatus(operation, status), null);
        return of(status, null, call, error);
    }

    /**
     * Returns the error code, known to this version or not; null if the response had none, for example because a
     * gateway sent it.
     */
    public @Nullable ErrorCode code() {
        return error == null ? null : error.code();
    }

    /** Returns the server's message, null if there is none. It may quote the request, so it may not be safe to log. */
    public @Nullable String serverMessage() {
        return error == null ? null : error.message();
    }

    /** Returns the error body; null if the response had none that could be read, and after serialization. */
    public @Nullable ApiError error() {
        return error;
    }
}
