package me.ratio.runtime.listener;

import java.time.Duration;
import me.ratio.runtime.operation.Operation;
import org.jspecify.annotations.Nullable;

/**
 * A finished call. It holds nothing secret: the path is the template, without its values.
 *
 * @param operation the operation that was called
 * @param status the HTTP status of the last response, null if there was none
 * @param attempts how often the request was passed to the transport
 * @param duration from the first attempt to the last response, pauses included
 */
public record CallEvent(Operation operation, @Nullable Integer status, int attempts, Duration duration) {
    /** Returns the HTTP method, in upper case. */
    public String method() {
        return operation.method();
    }

    /** Returns the path template. */
    public String path() {
        return operation.path();
    }
}
