package me.ratio.runtime.error;

import java.time.Instant;
import me.ratio.runtime.operation.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The root of everything a client throws for failures outside the caller's program. Its message is safe to log: it
 * names the operation, the status and the error code, and never quotes a request or a response.
 *
 * <p>Before calling again, check whether the request may have had an effect:
 *
 * <pre>{@code
 * try {
 *     orders.placeOrder(order);
 * } catch (ClientException e) {
 *     if (!e.outcomeUnknown()) {
 *         throw e; // no order was placed
 *     }
 *     return findOrderSince(e.startedAt()); // an order may have been placed
 * }
 * }</pre>
 */
public abstract class ClientException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Operation operation;

    /** Creates an exception; the operation is null if it does not concern a call. */
    protected ClientException(String message, @Nullable Operation operation) {
        super(message);
        this.operation = operation;
    }

    /** Returns the operation that was called; null if there was no call, or the call had already ended. */
    public @Nullable Operation operation() {
        return operation;
    }

    /**
     * Tells whether a state-changing request may have been carried out although the call failed. Before sending it
     * again, look for its effect from {@link #startedAt()} on.
     */
    public boolean outcomeUnknown() {
        return false;
    }

    /** Returns when the call began, by the client's clock; null if there was no call, or the call had already ended. */
    public @Nullable Instant startedAt() {
        return null;
    }
}
