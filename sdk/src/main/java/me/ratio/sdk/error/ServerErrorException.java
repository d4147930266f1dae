package me.ratio.sdk.error;

import me.ratio.runtime.error.ErrorResponse;
import me.ratio.sdk.model.ApiError;
import org.jspecify.annotations.Nullable;

/** Thrown for status 500 and above: the server, or a gateway in front of it, failed. */
public final class ServerErrorException extends ApiException {
    private static final long serialVersionUID = 1L;

    ServerErrorException(ErrorResponse response, @Nullable ApiError error) {
        super(response, error);
    }
}
