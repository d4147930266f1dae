package me.ratio.conformance.wire;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A request and its complete response. {@link #toString} shows no header value and no body, which may hold secrets.
 *
 * @param method the HTTP method, in upper case
 * @param uri the complete address, with the query
 * @param requestHeaders header values by name
 * @param requestBody empty when there was none
 * @param status the HTTP status of the response
 * @param responseHeaders header values by name
 * @param responseBody empty when there was none
 */
public record HttpInteraction(
        String method,
        URI uri,
        Map<String, List<String>> requestHeaders,
        byte[] requestBody,
        int status,
        Map<String, List<String>> responseHeaders,
        byte[] responseBody) {
    @Override
    public String toString() {
        return method + " " + uri.getRawPath() + " -> " + status;
    }
}
