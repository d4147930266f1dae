package me.ratio.sdk.error;

/** 400: the request is malformed, or a value in it was refused; {@link #code()} names which. */
public final class BadRequestException extends ApiException {
    private static final long serialVersionUID = 1L;

    BadRequestException(Answered answered) {
        super(answered);
    }
}
