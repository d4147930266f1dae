package me.ratio.sdk.error;

/** Thrown for status 429: too many calls; {@link #retryAfter()} returns how long to wait, if the server says. */
public final class TooManyRequestsException extends ApiException {
    private static final long serialVersionUID = 1L;

    TooManyRequestsException(ErrorDetails details) {
        super(details);
    }
}
