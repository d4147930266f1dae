package me.ratio.sdk.error;

/** Thrown for status 410: the resource can be read once, and has been read. */
public final class GoneException extends ApiException {
    private static final long serialVersionUID = 1L;

    GoneException(ErrorDetails details) {
        super(details);
    }
}
