package me.ratio.runtime.error;

import java.time.Instant;
import me.ratio.runtime.operation.Operation;

/** Thrown when no complete response could be read: the server was not reached, or the connection broke. */
public class ConnectionException extends ClientException {
    private static final long serialVersionUID = 1L;

    private final Instant startedAt;
    private final boolean outcomeUnknown;

    /**
     * Creates an exception, for the runtime.
     *
     * @param reason a short description that quotes nothing of the request
     * @param operation the operation that was called
     * @param startedAt when the call began
     * @param outcomeUnknown whether the request may nevertheless have been carried out
     */
    public ConnectionException(String reason, Operation operation, Instant startedAt, boolean outcomeUnknown) {
        super(ErrorMessages.of(operation, "failed: " + reason, outcomeUnknown, startedAt), operation);
        this.startedAt = startedAt;
        this.outcomeUnknown = outcomeUnknown;
    }

    @Override
    public Instant startedAt() {
        return startedAt;
    }

    @Override
    public boolean outcomeUnknown() {
        return outcomeUnknown;
    }
}
