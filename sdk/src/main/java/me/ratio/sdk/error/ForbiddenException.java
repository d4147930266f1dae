package me.ratio.sdk.error;

/** 403: the credentials are good but not enough, as when a second factor is missing or the user is blocked. */
public final class ForbiddenException extends ApiException {
    private static final long serialVersionUID = 1L;

    ForbiddenException(Answered answered) {
        super(answered);
    }
}
