package me.ratio.sdk.error;

/** Thrown for status 500 and above: the server, or a gateway in front of it, failed. */
public final class ServerErrorException extends ApiException {
    private static final long serialVersionUID = 1L;

    ServerErrorException(ErrorDetails details) {
        super(details);
    }
}
