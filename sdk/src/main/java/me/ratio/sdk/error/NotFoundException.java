package me.ratio.sdk.error;

/** Thrown for status 404: the resource does not exist, or belongs to another user. */
public final class NotFoundException extends ApiException {
    private static final long serialVersionUID = 1L;

    NotFoundException(ErrorDetails details) {
        super(details);
    }
}
