package me.ratio.sdk.error;

/** Thrown for status 409: the resource already exists, or belongs to another user. */
public final class ConflictException extends ApiException {
    private static final long serialVersionUID = 1L;

    ConflictException(ErrorDetails details) {
        super(details);
    }
}
