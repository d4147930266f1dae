package me.ratio.sdk.error;

/** Thrown for status 400: the request is malformed or a value in it is invalid; {@link #code()} says which. */
public final class BadRequestException extends ApiException {
    private static final long serialVersionUID = 1L;

    BadRequestException(ErrorDetails details) {
        super(details);
    }
}
