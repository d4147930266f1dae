package me.ratio.sandbox.http;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came in.
 *
 * @param method the HTTP method
 * @param rawPath the path, still percent-encoded
 * @param query the query parameters, decoded; the first of several with one name
 * @param headers looks a header up by name, in any case
 * @param body the body, or null when it was larger than {@link ApiServer#MAX_BODY_BYTES}
 */
public record IncomingRequest(
        String method,
        String rawPath,
        Map<String, String> query,
        Function<String, @Nullable String> headers,
        byte @Nullable [] body) {
    /** The header's value; a blank one counts as not sent. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.apply(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
