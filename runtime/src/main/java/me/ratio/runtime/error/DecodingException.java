package me.ratio.runtime.error;

import me.ratio.runtime.call.FailedCall;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a received body does not match its schema. If a call throws it, the response had a success status; its body
 * is in {@link #response()}.
 */
public final class DecodingException extends ClientException {
    private static final long serialVersionUID = 2L;

    private final String schema;
    private final @Nullable String property;

    private DecodingException(String message, String schema, @Nullable String property) {
        super(message);
        this.schema = schema;
        this.property = property;
    }

    private DecodingException(
            String failure, FailedCall call, String schema, @Nullable String property, @Nullable Throwable cause) {
        super(failure, call, cause);
        this.schema = schema;
        this.property = property;
    }

    /** Creates the exception for reading a required property that was not received. */
    public static DecodingException absent(String schema, String property) {
        return new DecodingException(
                schema + "." + property + " is required by the contract but was not received", schema, property);
    }

    /**
     * Creates the exception for a body that cannot be read as its schema and is not the response of a call.
     *
     * @param schema the expected schema
     * @param property where reading failed, null if the body as a whole is unreadable
     */
    public static DecodingException unreadable(String schema, @Nullable String property) {
        return new DecodingException("The received body " + failure(schema, property), schema, property);
    }

    /** Creates the exception for the response of a call that cannot be read as its schema. */
    public static DecodingException unreadable(FailedCall call, String schema, @Nullable String property) {
        return new DecodingException("had a response that " + failure(schema, property), call, schema, property, null);
    }

    /**
     * Creates the exception for a response that is compressed, which the client does not ask for.
     *
     * @param encoding the value of {@code Content-Encoding}; must be safe to log
     */
    public static DecodingException compressed(FailedCall call, String schema, String encoding) {
        return new DecodingException(
                "had a response that is compressed (" + encoding + "), which was not asked for",
                call,
                schema,
                null,
                null);
    }

    /** Creates the exception for a response for whose values there was not enough memory. */
    public static DecodingException outOfMemory(FailedCall call, String schema, OutOfMemoryError cause) {
        return new DecodingException(
                "had a response that takes more memory to decode than there is", call, schema, null, cause);
    }

    private static String failure(String schema, @Nullable String property) {
        return "cannot be read as " + schema + (property == null ? "" : ", at " + property);
    }

    /** Returns the expected schema. */
    public String schema() {
        return schema;
    }

    /** Returns the property, or the path to it, that is absent or unreadable; null for the body as a whole. */
    public @Nullable String property() {
        return property;
    }
}
