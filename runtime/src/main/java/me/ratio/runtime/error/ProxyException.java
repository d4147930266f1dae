package me.ratio.runtime.error;

import me.ratio.runtime.call.FailedCall;
import org.jspecify.annotations.Nullable;

/** Thrown when a proxy refuses to connect to the server. The request was not sent. */
public final class ProxyException extends ConnectionException {
    private static final long serialVersionUID = 1L;

    private final int proxyStatus;

    /** Creates an exception, for the runtime; see {@link ConnectionException}. */
    public ProxyException(String reason, int proxyStatus, FailedCall call, @Nullable Throwable cause) {
        super(reason, call, cause);
        this.proxyStatus = proxyStatus;
    }

    /** Returns the HTTP status of the proxy's response; 407 if it asks for a user and password. */
    public int proxyStatus() {
        return proxyStatus;
    }
}
