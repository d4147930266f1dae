package me.ratio.sdk.error;

import me.ratio.runtime.error.ClientException;

/**
 * Thrown when a purchase intent cannot be used as asked: its key is unknown, was claimed for another purchase, or its outcome is
 * already known. Nothing is sent.
 */
public final class IntentException extends ClientException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception. */
    public IntentException(String message) {
        super(message);
    }
}
