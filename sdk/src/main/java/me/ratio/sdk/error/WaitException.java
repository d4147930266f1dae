package me.ratio.sdk.error;

import me.ratio.runtime.error.ClientException;

/** Thrown when a wait ends without a result. Waiting again is safe. */
public final class WaitException extends ClientException {
    private static final long serialVersionUID = 1L;

    private final boolean interrupted;

    /** Creates an exception. */
    public WaitException(String message, boolean interrupted) {
        super(message);
        this.interrupted = interrupted;
    }

    /** Tells whether the thread was interrupted; otherwise the time was over. */
    public boolean isInterrupted() {
        return interrupted;
    }
}
