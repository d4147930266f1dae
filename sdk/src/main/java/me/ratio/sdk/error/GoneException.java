package me.ratio.sdk.error;

import me.ratio.runtime.error.ErrorResponse;
import me.ratio.sdk.model.ApiError;
import org.jspecify.annotations.Nullable;

/** Thrown for status 410: the resource can be read once, and has been read. */
public final class GoneException extends ApiException {
    private static final long serialVersionUID = 1L;

    GoneException(ErrorResponse response, @Nullable ApiError error) {
        super(response, error);
    }
}
