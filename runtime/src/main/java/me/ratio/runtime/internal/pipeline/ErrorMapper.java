package me.ratio.runtime.internal.pipeline;

import me.ratio.runtime.error.ClientException;
import me.ratio.runtime.error.ErrorResponse;

/** Chooses the exception for a response without a success status. */
@FunctionalInterface
public interface ErrorMapper {
    /** Returns the exception to throw; the body is empty if there was none. */
    ClientException map(ErrorResponse response, byte[] body);
}
