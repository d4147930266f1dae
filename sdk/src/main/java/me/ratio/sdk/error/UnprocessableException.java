package me.ratio.sdk.error;

/** Thrown for status 422: not possible at present, for example because a limit is reached or a step is missing. */
public final class UnprocessableException extends ApiException {
    private static final long serialVersionUID = 1L;

    UnprocessableException(ErrorDetails details) {
        super(details);
    }
}
