package me.ratio.sdk.error;

import java.time.Duration;
import java.time.Instant;
import me.ratio.sdk.api.Operation;
import me.ratio.sdk.model.ApiError;
import me.ratio.sdk.model.ErrorCode;
import org.jspecify.annotations.Nullable;

/** An answer that is no success: which exception it becomes, and in what words. */
record Answered(
        Operation operation,
        int status,
        @Nullable ApiError error,
        @Nullable Duration retryAfter,
        Instant startedAt,
        boolean outcomeUnknown) {
    /** The exception for this answer. */
    ApiException asException() {
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
        return Sentences.of(operation, "was answered " + status + " " + named, outcomeUnknown, startedAt);
    }
}
