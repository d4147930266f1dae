package me.ratio.runtime.listener;

import java.time.Duration;
import me.ratio.runtime.call.Outcome;
import me.ratio.runtime.operation.Operation;
import org.jspecify.annotations.Nullable;

/**
 * A call that has ended, decoding included. It holds nothing secret.
 *
 * @param start the event of its beginning
 * @param status the HTTP status of the last response, null if there was none
 * @param attempts how often the request was passed to the transport
 * @param duration from the beginning of the call to its end, pauses included
 * @param exceptionType the class of the exception that the caller receives, null if the call succeeded
 * @param outcome what became of the request
 */
public record CallEnd(
        CallStart start,
        @Nullable Integer status,
        int attempts,
        Duration duration,
        @Nullable Class<? extends Throwable> exceptionType,
        Outcome outcome) {
    /** Returns the operation that was called. */
    public Operation operation() {
        return start.operation();
    }

    /** Tells whether the call returned a result. */
    public boolean isSuccess() {
        return exceptionType == null;
    }
}
