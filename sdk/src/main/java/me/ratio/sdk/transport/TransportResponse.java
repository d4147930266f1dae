package me.ratio.sdk.transport;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One whole HTTP answer. Its text names no header value and no body. */
public final class TransportResponse {
    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    /** An answer; the body is empty when there is none. */
    public TransportResponse(int status, Map<String, List<String>> headers, byte[] body) {
        this.status = status;
        Map<String, List<String>> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> {
            if (name != null) { // as some libraries call the status line
                sorted.put(name, values);
            }
        });
        this.headers = Collections.unmodifiableMap(sorted);
        this.body = body;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** Whether the status is 2xx. */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Header values by name; a name is found in any case. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /** The first value of a header, null when it is not there. */
    public @Nullable String header(String name) {
        List<String> values = headers.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    /** The body, not copied; empty when there is none. */
    public byte[] body() {
        return body;
    }

    @Override
    public String toString() {
        return status + ", " + body.length + " bytes, with " + headers.keySet();
    }
}
