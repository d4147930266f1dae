package me.ratio.sdk.transport;

import java.io.IOException;

/** Nothing of the request has left, so it cannot have been carried out. */
public final class NotSentException extends IOException {
    private static final long serialVersionUID = 1L;

    /** With what went wrong, in words that hold nothing of the request. */
    public NotSentException(String message) {
        super(message);
    }
}
