package me.ratio.sdk.error;

/** 404: there is no such thing, or it belongs to somebody else. */
public final class NotFoundException extends ApiException {
    private static final long serialVersionUID = 1L;

    NotFoundException(Answered answered) {
        super(answered);
    }
}
