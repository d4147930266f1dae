package me.ratio.sdk.error;

import java.time.Instant;
import me.ratio.sdk.api.Operation;

/** No whole answer could be read: the server was not reached, or the connection broke. */
public class ConnectionException extends RatioException {
    private static final long serialVersionUID = 1L;

    private final Instant startedAt;
    private final boolean outcomeUnknown;

    /**
     * For the runtime.
     *
     * @param what what happened, in our own words
     * @param operation what was called
     * @param startedAt when the call began
     * @param outcomeUnknown whether the request may have been carried out all the same
     */
    public ConnectionException(String what, Operation operation, Instant startedAt, boolean outcomeUnknown) {
        super(
                operation.id() + " (" + operation.method() + " " + operation.path() + "): " + what
                        + (outcomeUnknown
                                ? "; it may have been carried out, so look for its effect from " + startedAt
                                        + " on before sending it again"
                                : ""),
                operation,
                null);
        this.startedAt = startedAt;
        this.outcomeUnknown = outcomeUnknown;
    }

    /** When the call began, by the client's clock: where a search for its effect starts. */
    public Instant startedAt() {
        return startedAt;
    }

    @Override
    public boolean outcomeUnknown() {
        return outcomeUnknown;
    }
}
