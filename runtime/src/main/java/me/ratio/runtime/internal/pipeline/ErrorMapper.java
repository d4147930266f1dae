package me.ratio.runtime.internal.pipeline;

import java.time.Duration;
import me.ratio.runtime.call.FailedCall;
import me.ratio.runtime.error.ClientException;
import org.jspecify.annotations.Nullable;

/** Chooses the exception for a response without a success status. */
@FunctionalInterface
public interface ErrorMapper {
    /**
     * Returns the exception to throw.
     *
     * @param retryAfter how long the server asks to wait, null if it does not
     * @param body empty if there was none
     */
    ClientException map(int status, @Nullable Duration retryAfter, FailedCall call, byte[] body);
}
