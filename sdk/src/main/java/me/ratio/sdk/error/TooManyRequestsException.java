package me.ratio.sdk.error;

import me.ratio.runtime.error.ErrorResponse;
import me.ratio.sdk.model.ApiError;
import org.jspecify.annotations.Nullable;

/** 429: too many calls; {@link #retryAfter()} says how long to wait if the server does. */
public final class TooManyRequestsException extends ApiException {
    private static final long serialVersionUID = 1L;

    TooManyRequestsException(ErrorResponse response, @Nullable ApiError error) {
        super(response, error);
    }
}
