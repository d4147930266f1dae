package me.ratio.sdk.error;

import me.ratio.runtime.error.ErrorResponse;
import me.ratio.sdk.model.ApiError;
import org.jspecify.annotations.Nullable;

/** Thrown for status 429: too many calls; {@link #retryAfter()} returns how long to wait, if the server says. */
public final class TooManyRequestsException extends ApiException {
    private static final long serialVersionUID = 1L;

    TooManyRequestsException(ErrorResponse response, @Nullable ApiError error) {
        super(response, error);
    }
}
