package me.ratio.runtime.error;

import me.ratio.runtime.call.FailedCall;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when no complete response could be read: the server was not reached, or the connection broke. The cause says more
 * where it is safe to show, for example which certificate was refused.
 */
public class ConnectionException extends ClientException {
    private static final long serialVersionUID = 2L;

    /**
     * Creates an exception, for the runtime.
     *
     * @param reason a short description that quotes nothing of the request
     * @param call the failed call
     * @param cause the reason as another library tells it, null if it may quote the request
     */
    public ConnectionException(String reason, FailedCall call, @Nullable Throwable cause) {
        super("failed: " + reason, call, cause);
    }
}
