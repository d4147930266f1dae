package me.ratio.runtime.http;

import java.io.IOException;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.io.LeaseRequest;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * A pool of connections that only the transport closes. The library closes its pool after any {@code Error}, and after one
 * {@code OutOfMemoryError} no exchange would ever succeed again.
 */
final class PersistentPool implements HttpClientConnectionManager {
    private final HttpClientConnectionManager pool;

    PersistentPool(HttpClientConnectionManager pool) {
        this.pool = pool;
    }

    @Override
    public LeaseRequest lease(String id, HttpRoute route, Timeout timeout, @Nullable Object state) {
        return pool.lease(id, route, timeout, state);
    }

    @Override
    public void release(ConnectionEndpoint endpoint, @Nullable Object state, TimeValue validFor) {
        pool.release(endpoint, state, validFor);
    }

    @Override
    public void connect(ConnectionEndpoint endpoint, TimeValue timeout, HttpContext context) throws IOException {
        pool.connect(endpoint, timeout, context);
    }

    @Override
    public void upgrade(ConnectionEndpoint endpoint, HttpContext context) throws IOException {
        pool.upgrade(endpoint, context);
    }

    /** Closes the pool itself. */
    void closeForGood() {
        pool.close(CloseMode.IMMEDIATE);
    }

    @Override
    public void close() {}

    @Override
    public void close(CloseMode mode) {}
}
