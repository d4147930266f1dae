package me.ratio.sdk.error;

/** 409: it is there already, or belongs to another user. */
public final class ConflictException extends ApiException {
    private static final long serialVersionUID = 1L;

    ConflictException(Answered answered) {
        super(answered);
    }
}
