package me.ratio.runtime.transport;

/** Thrown when the transport was closed before the request was sent. Never retried. */
public final class TransportClosedException extends NotSentException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception. */
    public TransportClosedException() {
        super("the client is closed");
    }
}
