package me.ratio.sdk.error;

import me.ratio.runtime.error.ErrorResponse;
import me.ratio.sdk.model.ApiError;
import org.jspecify.annotations.Nullable;

/** Thrown for status 409: the resource already exists, or belongs to another user. */
public final class ConflictException extends ApiException {
    private static final long serialVersionUID = 1L;

    ConflictException(ErrorResponse response, @Nullable ApiError error) {
        super(response, error);
    }
}
