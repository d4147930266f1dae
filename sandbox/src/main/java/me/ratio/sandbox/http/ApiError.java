package me.ratio.sandbox.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.json.ApiJson;
import org.jspecify.annotations.Nullable;

/** Thrown to end a request with an error response. Its message never quotes the request, which may contain secrets. */
public final class ApiError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable String code;
    private final LinkedHashMap<String, String> headers = new LinkedHashMap<>();
    private @Nullable ObjectNode data;
    private @Nullable Behaviour rule;

    private ApiError(int status, @Nullable String code, String message) {
        // An expected result and not a defect, so it needs no stack trace.
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** Creates an error with the status that the contract gives to its code. */
    public static ApiError of(String code, String message) {
        return new ApiError(0, code, message);
    }

    /** Creates an error with another status than the contract gives to its code. */
    public static ApiError of(int status, String code, String message) {
        return new ApiError(status, code, message);
    }

    /** Creates an error for which the contract has no code. */
    public static ApiError withoutCode(int status, String message) {
        return new ApiError(status, null, message);
    }

    /** Adds the name of the invalid field to {@code data}. */
    public ApiError inField(String field) {
        data = ApiJson.object().put("field", field);
        return this;
    }

    /** Names the rule by which the request is refused. Without one, the basis is that of the status of the code. */
    public ApiError by(Behaviour refusing) {
        rule = refusing;
        return this;
    }

    /** Adds a header to the response. */
    public ApiError with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** Returns the rule by which the request is refused, if it has one of its own. */
    public Optional<Behaviour> rule() {
        return Optional.ofNullable(rule);
    }

    /** Returns the headers of the response, such as {@code Allow}. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Returns the status, empty when it is that of the code. */
    public OptionalInt status() {
        return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /** Returns the code, if there is one. */
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    /** Returns the {@code data} of the body, if there is any. */
    public Optional<ObjectNode> data() {
        return Optional.ofNullable(data);
    }

    /** Returns the message: what is wrong and what to do. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
