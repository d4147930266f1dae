package me.ratio.sdk;

import java.time.Duration;
import me.ratio.sdk.api.Operation;
import org.jspecify.annotations.Nullable;

/**
 * What came of a call. It holds nothing secret: the path is the template, without the values in it.
 *
 * @param operation what was called
 * @param status the HTTP status of the last answer, null when there was none
 * @param attempts how often the request was handed to the transport
 * @param duration from the first attempt to the last answer, pauses included
 */
public record CallEvent(Operation operation, @Nullable Integer status, int attempts, Duration duration) {
    /** The HTTP method, in upper case. */
    public String method() {
        return operation.method();
    }

    /** The path template. */
    public String path() {
        return operation.path();
    }
}
