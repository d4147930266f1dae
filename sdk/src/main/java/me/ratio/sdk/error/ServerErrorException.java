package me.ratio.sdk.error;

/** 500 and above: the server, or a gateway before it, failed. */
public final class ServerErrorException extends ApiException {
    private static final long serialVersionUID = 1L;

    ServerErrorException(Answered answered) {
        super(answered);
    }
}
