package me.ratio.sdk.error;

import me.ratio.runtime.error.ErrorResponse;
import me.ratio.sdk.model.ApiError;
import org.jspecify.annotations.Nullable;

/** Thrown for status 404: the resource does not exist, or belongs to another user. */
public final class NotFoundException extends ApiException {
    private static final long serialVersionUID = 1L;

    NotFoundException(ErrorResponse response, @Nullable ApiError error) {
        super(response, error);
    }
}
