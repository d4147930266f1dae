package me.ratio.sdk.error;

/** 410: it could be read once, and has been. */
public final class GoneException extends ApiException {
    private static final long serialVersionUID = 1L;

    GoneException(Answered answered) {
        super(answered);
    }
}
