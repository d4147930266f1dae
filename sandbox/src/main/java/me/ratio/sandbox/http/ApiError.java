package me.ratio.sandbox.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalInt;
import me.ratio.sandbox.json.ApiJson;
import org.jspecify.annotations.Nullable;

/** Thrown to end a request with an error response. Its message never quotes the request, which may contain secrets. */
public final class ApiError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable String code;
    private @Nullable ObjectNode data;
    private @Nullable String allow;

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

    /** Sets the value of the {@code Allow} header. */
    public ApiError allowing(String methods) {
        allow = methods;
        return this;
    }

    /** Returns the value of the {@code Allow} header, present for a wrong method only. */
    public Optional<String> allow() {
        return Optional.ofNullable(allow);
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
