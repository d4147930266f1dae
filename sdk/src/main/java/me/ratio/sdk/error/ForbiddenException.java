package me.ratio.sdk.error;

/** Thrown for status 403: the credentials are valid but not sufficient, for example because a factor is missing. */
public final class ForbiddenException extends ApiException {
    private static final long serialVersionUID = 1L;

    ForbiddenException(ErrorDetails details) {
        super(details);
    }
}
