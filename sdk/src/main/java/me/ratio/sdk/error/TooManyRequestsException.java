package me.ratio.sdk.error;

/** 429: too many calls; {@link #retryAfter()} says how long to wait when the server does. */
public final class TooManyRequestsException extends ApiException {
    private static final long serialVersionUID = 1L;

    TooManyRequestsException(Answered answered) {
        super(answered);
    }
}
