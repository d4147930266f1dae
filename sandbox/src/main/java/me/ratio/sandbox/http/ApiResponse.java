package me.ratio.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import java.util.LinkedHashMap;
import java.util.Map;
import me.ratio.sandbox.behaviour.Basis;
import me.ratio.sandbox.behaviour.Behaviour;
import org.jspecify.annotations.Nullable;

/**
 * A response.
 *
 * @param status the HTTP status
 * @param body the JSON body, a {@link BinaryNode} for a file, or null for an empty response
 * @param headers headers in addition to the content type of JSON
 * @param disturbance what spoils it on its way, null for nothing
 */
public record ApiResponse(
        int status,
        @Nullable JsonNode body,
        Map<String, String> headers,
        @Nullable Disturbance disturbance) {
    /** Creates a response with status 200. */
    public static ApiResponse ok(JsonNode body) {
        return of(200, body);
    }

    /** Creates a response with a body. */
    public static ApiResponse of(int status, JsonNode body) {
        return new ApiResponse(status, body, Map.of(), null);
    }

    /** Creates a response with the bytes of a file. */
    public static ApiResponse file(String mediaType, byte[] content) {
        return ok(BinaryNode.valueOf(content)).with("Content-Type", mediaType);
    }

    /** Creates a response without a body. */
    public static ApiResponse empty(int status) {
        return new ApiResponse(status, null, Map.of(), null);
    }

    /** Returns this response with the basis of the rule that determined it, if that is not the one of its operation. */
    public ApiResponse by(Behaviour rule) {
        return with(Basis.HEADER, rule.basis().text());
    }

    /** Returns this response, spoilt on its way. */
    public ApiResponse with(Disturbance spoiling) {
        return new ApiResponse(status, body, headers, spoiling);
    }

    /** Returns this response with one more header. */
    public ApiResponse with(String header, String value) {
        return with(Map.of(header, value));
    }

    /** Returns this response with more headers. */
    public ApiResponse with(Map<String, String> others) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.putAll(others);
        return new ApiResponse(status, body, more, disturbance);
    }
}
