package me.ratio.runtime.transport;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A complete HTTP response. Its {@code toString} shows neither header values nor the body. */
public final class TransportResponse {
    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    /** Creates a response; the body is empty if there is none. */
    public TransportResponse(int status, Map<String, List<String>> headers, byte[] body) {
        this.status = status;
        Map<String, List<String>> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> {
            if (name != null) { // some libraries file the status line under null
                sorted.put(name, values);
            }
        });
        this.headers = Collections.unmodifiableMap(sorted);
        this.body = body;
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    /** Tells whether the status is 2xx. */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Returns header values by name; names are case-insensitive. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /** Returns the first value of a header, null if the response does not have it. */
    public @Nullable String header(String name) {
        List<String> values = headers.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    /** Returns the body, not copied; empty if there is none. */
    public byte[] body() {
        return body;
    }

    @Override
    public String toString() {
        return status + ", " + body.length + " bytes, with " + headers.keySet();
    }
}
