package me.ratio.sdk.error;

/**
 * Thrown for status 401: a credential is missing, wrong or expired. After {@code EXPIRED_AUTHORIZATION} the user has
 * to sign in again, on the same session: the sign-in operations no longer send the expired token.
 */
public final class UnauthorizedException extends ApiException {
    private static final long serialVersionUID = 1L;

    UnauthorizedException(ErrorDetails details) {
        super(details);
    }
}
