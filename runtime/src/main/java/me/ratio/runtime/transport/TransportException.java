package me.ratio.runtime.transport;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Thrown when no complete response could be read. Unlike that of other exceptions, its message is shown to callers. */
public class TransportException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message what happened; quotes nothing of the request or response
     * @param cause the reason, null if its message may quote something
     */
    public TransportException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
