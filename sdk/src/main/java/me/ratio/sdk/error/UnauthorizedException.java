package me.ratio.sdk.error;

import me.ratio.runtime.error.ErrorResponse;
import me.ratio.sdk.model.ApiError;
import org.jspecify.annotations.Nullable;

/**
 * Thrown for status 401: a credential is missing, wrong or expired. After {@code EXPIRED_AUTHORIZATION} the user must
 * sign in again.
 */
public final class UnauthorizedException extends ApiException {
    private static final long serialVersionUID = 1L;

    UnauthorizedException(ErrorResponse response, @Nullable ApiError error) {
        super(response, error);
    }
}
