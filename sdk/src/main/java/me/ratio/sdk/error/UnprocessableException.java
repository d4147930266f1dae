package me.ratio.sdk.error;

import me.ratio.runtime.error.ErrorResponse;
import me.ratio.sdk.model.ApiError;
import org.jspecify.annotations.Nullable;

/** Thrown for status 422: not possible at present, for example because a limit is reached or a step is missing. */
public final class UnprocessableException extends ApiException {
    private static final long serialVersionUID = 1L;

    UnprocessableException(ErrorResponse response, @Nullable ApiError error) {
        super(response, error);
    }
}
