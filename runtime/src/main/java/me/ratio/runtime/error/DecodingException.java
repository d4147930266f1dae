package me.ratio.runtime.error;

import me.ratio.runtime.operation.Operation;
import org.jspecify.annotations.Nullable;

/** Thrown when a received body does not match its schema. If a call throws it, the response had a success status. */
public final class DecodingException extends ClientException {
    private static final long serialVersionUID = 1L;

    private final String schema;
    private final @Nullable String property;

    private DecodingException(String message, @Nullable Operation operation, String schema, @Nullable String property) {
        super(message, operation);
        this.schema = schema;
        this.property = property;
    }

    /** Creates the exception for reading a required property that was not received. */
    public static DecodingException absent(String schema, String property) {
        return new DecodingException(
                schema + "." + property + " is required by the contract but was not received", null, schema, property);
    }

    /**
     * Creates the exception for a body that cannot be read as its schema.
     *
     * @param operation the operation that was called; null if the body is not the response of a call
     * @param schema the expected schema
     * @param property where reading failed, null if the body as a whole is unreadable
     */
    public static DecodingException unreadable(
            @Nullable Operation operation, String schema, @Nullable String property) {
        return new DecodingException(
                (operation == null ? "The received body" : "The response of " + operation.id()) + " cannot be read as "
                        + schema + (property == null ? "" : ", at " + property),
                operation,
                schema,
                property);
    }

    /** {@inheritDoc} The status was a success, so the request was carried out, with a result that cannot be read. */
    @Override
    public boolean outcomeUnknown() {
        return operation() != null && !operation().retryable();
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
