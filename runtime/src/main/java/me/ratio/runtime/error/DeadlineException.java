package me.ratio.runtime.error;

import me.ratio.runtime.call.FailedCall;
import org.jspecify.annotations.Nullable;

/** Thrown when the timeout of the whole call, all attempts included, ends before a response is read. */
public final class DeadlineException extends ConnectionException {
    private static final long serialVersionUID = 2L;

    /** Creates an exception, for the runtime; see {@link ConnectionException}. */
    public DeadlineException(FailedCall call, @Nullable Throwable cause) {
        super("no response before the timeout", call, cause);
    }
}
