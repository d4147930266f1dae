package me.ratio.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What goes back to the caller.
 *
 * @param status the HTTP status
 * @param body the JSON body, or null for none
 * @param headers headers besides the content type
 */
public record Answer(int status, @Nullable JsonNode body, Map<String, String> headers) {
    /** 200 with a body. */
    public static Answer ok(JsonNode body) {
        return of(200, body);
    }

    /** A status with a body. */
    public static Answer of(int status, JsonNode body) {
        return new Answer(status, body, Map.of());
    }

    /** A status without a body. */
    public static Answer empty(int status) {
        return new Answer(status, null, Map.of());
    }

    /** The same answer with one more header. */
    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, body, more);
    }
}
