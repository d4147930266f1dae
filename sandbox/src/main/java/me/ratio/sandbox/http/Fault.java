package me.ratio.sandbox.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalInt;
import me.ratio.sandbox.json.Json;
import org.jspecify.annotations.Nullable;

/** An error that the caller is to be told. Its message never quotes what the caller sent. */
public final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable String code;
    private @Nullable ObjectNode data;
    private @Nullable String allow;

    private Fault(int status, @Nullable String code, String message) {
        // an expected outcome, not a defect: no stack trace
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** An error whose status is the one that the contract gives to its code. */
    public static Fault of(String code, String message) {
        return new Fault(0, code, message);
    }

    /** An error that answers with another status than its code usually has. */
    public static Fault of(int status, String code, String message) {
        return new Fault(status, code, message);
    }

    /** An error for which the contract lists no fitting code. */
    public static Fault withoutCode(int status, String message) {
        return new Fault(status, null, message);
    }

    /** Names the field that is wrong in the error's {@code data}. */
    public Fault inField(String field) {
        data = Json.object().put("field", field);
        return this;
    }

    /** Names the methods that would be right, for the header of that name. */
    public Fault allowing(String methods) {
        allow = methods;
        return this;
    }

    /** The methods that would be right, when the method was wrong. */
    public Optional<String> allow() {
        return Optional.ofNullable(allow);
    }

    /** The status, when it is not the code's own. */
    public OptionalInt status() {
        return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /** The code, when there is one. */
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    /** Further facts for the error body, when there are any. */
    public Optional<ObjectNode> data() {
        return Optional.ofNullable(data);
    }

    /** What went wrong and what to do. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
