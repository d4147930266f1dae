package me.ratio.sandbox.server;

import java.time.Instant;
import java.util.Optional;

/**
 * A call that a tenant made, without anything secret: no header, query or body.
 *
 * @param time when it was handled, by the tenant's clock
 * @param method the HTTP method
 * @param path the path, as sent
 * @param status the HTTP status of the response
 * @param code the error code of the response, empty if it has none
 * @param warning what the request should have done otherwise, empty for nothing
 */
public record RecordedCall(
        Instant time, String method, String path, int status, Optional<String> code, Optional<String> warning) {
    /** Returns the call as one line. */
    @Override
    public String toString() {
        return time + " " + method + " " + path + " " + status
                + code.map(error -> " " + error).orElse("")
                + warning.map(text -> " (" + text + ")").orElse("");
    }
}
