package me.ratio.sdk.error;

import me.ratio.sdk.api.Operation;
import org.jspecify.annotations.Nullable;

/** What was received does not fit the contract. A call that ends so was answered with a success. */
public final class DecodingException extends RatioException {
    private static final long serialVersionUID = 1L;

    private final String schema;
    private final @Nullable String property;

    private DecodingException(String message, @Nullable Operation operation, String schema, @Nullable String property) {
        super(message, operation);
        this.schema = schema;
        this.property = property;
    }

    /** A property that the contract requires was read from a value that came without it. */
    public static DecodingException absent(String schema, String property) {
        return new DecodingException(
                schema + "." + property + " is required by the contract but was not in what was received",
                null,
                schema,
                property);
    }

    /**
     * A body that could not be read as its schema.
     *
     * @param operation what was called; null for a webhook
     * @param schema what the body should have been
     * @param property where it failed, null when the body as a whole is unreadable
     */
    public static DecodingException unreadable(
            @Nullable Operation operation, String schema, @Nullable String property) {
        return new DecodingException(
                (operation == null ? "The body received" : operation.id() + " was answered with a body that")
                        + " cannot be read as " + schema + (property == null ? "" : ", at " + property),
                operation,
                schema,
                property);
    }

    /** {@inheritDoc} The answer was a success, so the request was carried out; what came of it could not be read. */
    @Override
    public boolean outcomeUnknown() {
        return operation() != null && !operation().isRepeatable();
    }

    /** The schema that was expected. */
    public String schema() {
        return schema;
    }

    /** The property, or the path to it, that is absent or unreadable; null for the body as a whole. */
    public @Nullable String property() {
        return property;
    }
}
