package me.ratio.runtime.error;

import java.time.Instant;
import me.ratio.runtime.operation.Operation;

/** Thrown when the timeout of the whole call, all attempts included, ends before a response is read. */
public final class DeadlineException extends ConnectionException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception, for the runtime; see {@link ConnectionException}. */
    public DeadlineException(Operation operation, Instant startedAt, boolean outcomeUnknown) {
        super("no response before the timeout", operation, startedAt, outcomeUnknown);
    }
}
