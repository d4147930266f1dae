package me.ratio.sdk.error;

/** 401: a credential is missing, wrong or expired; after {@code EXPIRED_AUTHORIZATION} the user has to sign in again. */
public final class UnauthorizedException extends ApiException {
    private static final long serialVersionUID = 1L;

    UnauthorizedException(Answered answered) {
        super(answered);
    }
}
