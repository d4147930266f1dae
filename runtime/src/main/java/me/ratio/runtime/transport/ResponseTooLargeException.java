package me.ratio.runtime.transport;

/** Thrown when a response has more bytes than allowed. Never retried: the next one would be just as large. */
public final class ResponseTooLargeException extends TransportException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception that names the limit. */
    public ResponseTooLargeException(int maxBytes) {
        super("the response is larger than " + maxBytes + " bytes", null);
    }
}
