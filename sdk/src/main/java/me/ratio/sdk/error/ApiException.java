package me.ratio.sdk.error;

import java.time.Duration;
import java.time.Instant;
import me.ratio.runtime.error.ErrorResponse;
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
    private static final long serialVersionUID = 1L;

    private final transient @Nullable ApiError error;

    ApiException(ErrorResponse response, @Nullable ApiError error) {
        super(response, " " + describe(error == null ? null : error.code()));
        this.error = error;
    }

    /** Describes the code for the message. An unknown code is quoted only if it looks like one, not like a secret. */
    private static String describe(@Nullable ErrorCode code) {
        if (code == null) {
            return "without an error code";
        }
        return code.value().matches("[A-Z0-9_]{1,64}") ? code.value() : "with an unreadable error code";
    }

    /** Returns the exception for a response, of the type for its status. */
    public static ApiException of(ErrorResponse response, @Nullable ApiError error) {
        return switch (response.status()) {
            case 400 -> new BadRequestException(response, error);
            case 401 -> new UnauthorizedException(response, error);
            case 403 -> new ForbiddenException(response, error);
            case 404 -> new NotFoundException(response, error);
            case 409 -> new ConflictException(response, error);
            case 410 -> new GoneException(response, error);
            case 422 -> new UnprocessableException(response, error);
            case 429 -> new TooManyRequestsException(response, error);
            default ->
                response.status() >= 500
                        ? new ServerErrorException(response, error)
                        : new ApiException(response, error);
        };
    }

    /**
     * Returns the exception for a response, of the type for its status. Useful for fakes in tests.
     *
     * @param operation the operation that was called
     * @param status the HTTP status
     * @param error the body; null if there was none that could be read
     * @param retryAfter how long the server asks to wait; null if it does not
     * @param startedAt when the call began
     * @param outcomeUnknown whether the request may nevertheless have been carried out
     */
    public static ApiException of(
            Operation operation,
            int status,
            @Nullable ApiError error,
            @Nullable Duration retryAfter,
            Instant startedAt,
            boolean outcomeUnknown) {
        return of(new ErrorResponse(operation, status, retryAfter, startedAt, outcomeUnknown), error);
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
