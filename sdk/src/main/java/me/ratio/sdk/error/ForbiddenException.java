package me.ratio.sdk.error;

import me.ratio.runtime.error.ErrorResponse;
import me.ratio.sdk.model.ApiError;
import org.jspecify.annotations.Nullable;

/** Thrown for status 403: the credentials are valid but not sufficient, for example because a factor is missing. */
public final class ForbiddenException extends ApiException {
    private static final long serialVersionUID = 1L;

    ForbiddenException(ErrorResponse response, @Nullable ApiError error) {
        super(response, error);
    }
}
