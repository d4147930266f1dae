package me.ratio.runtime.transport;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An HTTP request. Immutable; its {@code toString} shows neither header values nor the body. */
public final class TransportRequest {
    private final String method;
    private final URI uri;
    private final HttpHeaders headers;
    private final @Nullable RequestBody body;
    private final boolean connectionChecked;
    private final @Nullable Duration streamIdleTimeout;

    /** Creates a request whose response is read whole; the body is null if there is none. */
    public TransportRequest(String method, URI uri, HttpHeaders headers, @Nullable RequestBody body) {
        this(method, uri, headers, body, false, null);
    }

    private TransportRequest(
            String method,
            URI uri,
            HttpHeaders headers,
            @Nullable RequestBody body,
            boolean connectionChecked,
            @Nullable Duration streamIdleTimeout) {
        this.method = method;
        this.uri = uri;
        this.headers = headers;
        this.body = body;
        this.connectionChecked = connectionChecked;
        this.streamIdleTimeout = streamIdleTimeout;
    }

    /** Returns this request with {@link #isConnectionChecked()} set. */
    public TransportRequest withConnectionChecked() {
        return new TransportRequest(method, uri, headers, body, true, streamIdleTimeout);
    }

    /**
     * Returns this request for a response that is handed over as a stream.
     *
     * @param idleTimeout how long the stream may bring no byte; replaces the timeout of the exchange once the response
     *     head has been read
     */
    public TransportRequest withStreamedResponse(Duration idleTimeout) {
        return new TransportRequest(method, uri, headers, body, connectionChecked, idleTimeout);
    }

    /** Returns the HTTP method, in upper case. */
    public String method() {
        return method;
    }

    /** Returns the URI, with the query. */
    public URI uri() {
        return uri;
    }

    /** Returns the headers, without those that describe the connection or the length of the body. */
    public HttpHeaders headers() {
        return headers;
    }

    /** Returns the body, null if there is none. */
    public @Nullable RequestBody body() {
        return body;
    }

    /**
     * Tells whether a connection that was used before has to be checked before this request is sent on it. It is for a
     * request that cannot be repeated: if the server has closed the connection meanwhile, nothing must leave on it.
     */
    public boolean isConnectionChecked() {
        return connectionChecked;
    }

    /** Returns the idle timeout of a streamed response, null if the response is to be read whole. */
    public @Nullable Duration streamIdleTimeout() {
        return streamIdleTimeout;
    }

    @Override
    public String toString() {
        return method + " " + uri.getScheme() + "://" + uri.getAuthority() + " with " + headers;
    }
}
