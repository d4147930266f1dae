package me.ratio.sdk.transport;

import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One HTTP request. Its text names no header value and no body. */
public final class TransportRequest {
    private final String method;
    private final URI uri;
    private final Map<String, String> headers;
    private final byte @Nullable [] body;

    /** A request; the body is null when there is none. */
    public TransportRequest(String method, URI uri, Map<String, String> headers, byte @Nullable [] body) {
        this.method = method;
        this.uri = uri;
        Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        this.headers = Collections.unmodifiableMap(sorted);
        this.body = body == null ? null : body.clone();
    }

    /** The HTTP method, in upper case. */
    public String method() {
        return method;
    }

    /** The whole address, with the query. */
    public URI uri() {
        return uri;
    }

    /** Header values by name; a name is found in any case. */
    public Map<String, String> headers() {
        return headers;
    }

    /** A copy of the body, null when there is none. */
    public byte @Nullable [] body() {
        return body == null ? null : body.clone();
    }

    @Override
    public String toString() {
        return method + " " + uri.getScheme() + "://" + uri.getAuthority() + " with " + headers.keySet();
    }
}
