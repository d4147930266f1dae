package me.ratio.sandbox.http;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request as it was received.
 *
 * @param method the HTTP method
 * @param rawPath the path, still percent-encoded
 * @param query the decoded query parameters; the first of several with the same name
 * @param headers finds a header by name, ignoring case
 * @param body the body, or null when it is larger than {@link ApiServer#MAX_BODY_BYTES}
 */
public record ApiRequest(
        String method,
        String rawPath,
        Map<String, String> query,
        Function<String, @Nullable String> headers,
        byte @Nullable [] body) {
    /** Returns the value of a header; a blank value counts as absent. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.apply(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
