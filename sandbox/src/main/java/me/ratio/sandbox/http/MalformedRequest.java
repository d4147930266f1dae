package me.ratio.sandbox.http;

/** Thrown when a request cannot be read; where the next one begins is unknown then, so the connection has to end. */
final class MalformedRequest extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    MalformedRequest(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
