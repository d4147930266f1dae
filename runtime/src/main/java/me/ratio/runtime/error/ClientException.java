package me.ratio.runtime.error;

import java.time.Instant;
import me.ratio.runtime.call.FailedCall;
import me.ratio.runtime.call.Outcome;
import me.ratio.runtime.call.ResponseMetadata;
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
    private static final long serialVersionUID = 2L;

    private final @Nullable Operation operation;
    private final @Nullable Instant startedAt;
    private final int attempts;
    private final @Nullable Outcome outcome;
    private final transient @Nullable ResponseMetadata response;

    /** Creates an exception that does not concern a call. */
    protected ClientException(String message) {
        super(message);
        this.operation = null;
        this.startedAt = null;
        this.attempts = 0;
        this.outcome = null;
        this.response = null;
    }

    /**
     * Creates the exception of a failed call.
     *
     * @param failure follows the operation in the message; must be safe to log
     * @param cause the reason, if its message is safe to log as well
     */
    protected ClientException(String failure, FailedCall call, @Nullable Throwable cause) {
        super(ErrorMessages.of(call, failure), cause);
        this.operation = call.operation();
        this.startedAt = call.startedAt();
        this.attempts = call.attempts();
        this.outcome = call.outcome();
        this.response = call.response();
    }

    /** Returns the operation that was called; null if there was no call, or the call had already ended. */
    public @Nullable Operation operation() {
        return operation;
    }

    /** Returns what became of the request; null if there was no call, or the call had already ended. */
    public @Nullable Outcome outcome() {
        return outcome;
    }

    /**
     * Tells whether a state-changing request may have been carried out although the call failed. Before sending it
     * again, look for its effect from {@link #startedAt()} on.
     */
    public boolean outcomeUnknown() {
        return outcome == Outcome.UNKNOWN;
    }

    /** Returns when the call began, by the client's clock; null if there was no call, or the call had already ended. */
    public @Nullable Instant startedAt() {
        return startedAt;
    }

    /** Returns how often the request was passed to the transport. */
    public int attempts() {
        return attempts;
    }

    /**
     * Returns the last response, with its status, headers, server time and body; null if none was complete, and after
     * serialization.
     */
    public @Nullable ResponseMetadata response() {
        return response;
    }
}
