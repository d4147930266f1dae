package me.ratio.sdk.error;

import me.ratio.runtime.error.ErrorResponse;
import me.ratio.sdk.model.ApiError;
import org.jspecify.annotations.Nullable;

/** 410: it could be read once, and that has happened. */
public final class GoneException extends ApiException {
    private static final long serialVersionUID = 1L;

    GoneException(ErrorResponse response, @Nullable ApiError error) {
        super(response, error);
    }
}
