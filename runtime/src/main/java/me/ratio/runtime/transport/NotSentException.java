package me.ratio.runtime.transport;

import org.jspecify.annotations.Nullable;

/** Thrown when nothing of the request was sent, so that it cannot have been carried out. */
public class NotSentException extends TransportException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with a message that quotes nothing of the request. */
    public NotSentException(String message) {
        super(message, null);
    }

    /** Creates an exception with the reason, which must not quote anything of the request either. */
    public NotSentException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
