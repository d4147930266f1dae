package me.ratio.runtime.transport;

import java.io.IOException;

/** Thrown when nothing of the request was sent, so that it cannot have been carried out. */
public final class NotSentException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with a message that quotes nothing of the request. */
    public NotSentException(String message) {
        super(message);
    }
}
