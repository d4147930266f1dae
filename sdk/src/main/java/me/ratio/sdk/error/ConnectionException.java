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
        super(Sentences.of(operation, "failed: " + what, outcomeUnknown, startedAt), operation);
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
