package me.ratio.sdk.error;

import java.time.Instant;
import me.ratio.sdk.api.Operation;

/** The time for the whole call, all its attempts included, was over before an answer was read. */
public final class DeadlineException extends ConnectionException {
    private static final long serialVersionUID = 1L;

    /** For the runtime; see {@link ConnectionException}. */
    public DeadlineException(Operation operation, Instant startedAt, boolean outcomeUnknown) {
        super("no answer in time", operation, startedAt, outcomeUnknown);
    }
}
