package me.ratio.runtime.transport;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides which exceptions of other libraries may be the cause of ours. Those about names, sockets and certificates tell an
 * operator what is wrong; others may quote a request or a response, and with it a secret.
 */
public final class SafeCause {
    private static final List<String> SAFE = List.of(
            "java.net.BindException",
            "java.net.ConnectException",
            "java.net.NoRouteToHostException",
            "java.net.PortUnreachableException",
            "java.net.SocketException",
            "java.net.SocketTimeoutException",
            "java.net.UnknownHostException",
            "javax.net.ssl.",
            "java.security.cert.",
            "sun.security.",
            "org.apache.hc.client5.http.HttpHostConnectException",
            "org.apache.hc.client5.http.ConnectTimeoutException",
            "org.apache.hc.core5.http.NoHttpResponseException",
            "org.apache.hc.core5.http.ConnectionClosedException",
            "java.lang.OutOfMemoryError",
            "java.lang.StackOverflowError");

    private SafeCause() {}

    /** Returns the failure if it and all its causes may be shown, null if not. */
    public static @Nullable Throwable of(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String name = cause.getClass().getName();
            if (SAFE.stream().noneMatch(name::startsWith) || ++depth > 20) {
                return null;
            }
        }
        return failure;
    }
}
