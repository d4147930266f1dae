package me.ratio.sdk.error;

import me.ratio.runtime.error.ErrorResponse;
import me.ratio.sdk.model.ApiError;
import org.jspecify.annotations.Nullable;

/** Thrown for status 400: the request is malformed or a value in it is invalid; {@link #code()} says which. */
public final class BadRequestException extends ApiException {
    private static final long serialVersionUID = 1L;

    BadRequestException(ErrorResponse response, @Nullable ApiError error) {
        super(response, error);
    }
}
