package me.ratio.sdk.error;

/** 422: understood but not possible now, as when a limit is reached or a step is still missing. */
public final class UnprocessableException extends ApiException {
    private static final long serialVersionUID = 1L;

    UnprocessableException(Answered answered) {
        super(answered);
    }
}
