package me.ratio.runtime.transport;

/** Thrown when a proxy refuses to connect to the server. The request was not sent. */
public final class ProxyResponseException extends NotSentException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /** Creates an exception with the status of the proxy's response. */
    public ProxyResponseException(int status) {
        super("the proxy refused the connection with HTTP " + status
                + (status == 407 ? ": set the proxy's user and password" : ""));
        this.status = status;
    }

    /** Returns the HTTP status of the proxy's response; 407 if it asks for a user and password. */
    public int status() {
        return status;
    }
}
