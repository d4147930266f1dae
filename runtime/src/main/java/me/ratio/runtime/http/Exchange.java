package me.ratio.runtime.http;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way: when it has to end, and whether anything of it may have left. The library passes it to each of
 * its parts as the context of the request.
 */
final class Exchange extends HttpClientContext {
    private final HttpUriRequestBase request;
    private final long deadlineNanos;
    private final boolean connectionChecked;
    private final Thread caller;
    private final String path;
    private volatile boolean sent;
    private volatile @Nullable End end;

    /** The reasons for which an exchange is ended early. */
    enum End {
        TIMEOUT,
        INTERRUPT
    }

    Exchange(HttpUriRequestBase request, long deadlineNanos, boolean connectionChecked) {
        this.request = request;
        this.deadlineNanos = deadlineNanos;
        this.connectionChecked = connectionChecked;
        this.caller = Thread.currentThread();
        this.path = request.getPath();
        // the library logs the path on its way to a connection, and there may be a secret in it
        request.setPath("/");
    }

    /** Ends the exchange if its time is over or its thread was interrupted. */
    void endIfDue(long nowNanos) {
        if (end == null && nowNanos - deadlineNanos >= 0) {
            end = End.TIMEOUT;
        } else if (end == null && caller.isInterrupted()) {
            end = End.INTERRUPT;
        }
        if (end != null) {
            request.cancel(); // closes the connection, or ends the wait for one
        }
    }

    /** Returns the path and query to send, which the request itself does not show before it is written. */
    String path() {
        return path;
    }

    /** Returns the request, in the library's form. */
    HttpUriRequestBase request() {
        return request;
    }

    /** Returns the reason if the exchange was ended early. */
    @Nullable
    End end() {
        return end;
    }

    /**
     * Tells whether an interrupt of the calling thread ended the exchange. The thread itself is asked as well: an
     * interrupt closes the socket of a virtual thread at once, before the watch has noticed it.
     */
    boolean isInterrupted() {
        return end == End.INTERRUPT || caller.isInterrupted();
    }

    /** Returns the time left; zero or less if there is none. */
    long remainingNanos() {
        return deadlineNanos - System.nanoTime();
    }

    /** Tells whether to check a connection that was used before. */
    boolean isConnectionChecked() {
        return connectionChecked;
    }

    /** Notes that the request is about to be written: from here on, parts of it may have left. */
    void markSent() {
        sent = true;
    }

    /** Tells whether parts of the request may have left. */
    boolean isSent() {
        return sent;
    }
}
