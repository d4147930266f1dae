package me.ratio.runtime.transport;

import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An HTTP request. Its {@code toString} shows neither header values nor the body. */
public final class TransportRequest {
    private final String method;
    private final URI uri;
    private final Map<String, String> headers;
    private final byte @Nullable [] body;

    /** Creates a request; the body is null if there is none. */
    public TransportRequest(String method, URI uri, Map<String, String> headers, byte @Nullable [] body) {
        this.method = method;
        this.uri = uri;
        Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        this.headers = Collections.unmodifiableMap(sorted);
        this.body = body == null ? null : body.clone();
    }

    /** Returns the HTTP method, in upper case. */
    public String method() {
        return method;
    }

    /** Returns the URI, with the query. */
    public URI uri() {
        return uri;
    }

    /** Returns header values by name; names are case-insensitive. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Returns a copy of the body, null if there is none. */
    public byte @Nullable [] body() {
        return body == null ? null : body.clone();
    }

    @Override
    public String toString() {
        return method + " " + uri.getScheme() + "://" + uri.getAuthority() + " with " + headers.keySet();
    }
}
