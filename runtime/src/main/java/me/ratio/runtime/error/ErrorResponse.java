package me.ratio.runtime.error;

import java.time.Duration;
import java.time.Instant;
import me.ratio.runtime.operation.Operation;
import org.jspecify.annotations.Nullable;

/**
 * A response without a success status, as the exceptions for it report it.
 *
 * @param operation the operation that was called
 * @param status the HTTP status
 * @param retryAfter how long the server asks to wait, null if it does not
 * @param startedAt when the call began
 * @param outcomeUnknown whether the request may nevertheless have been carried out
 */
public record ErrorResponse(
        Operation operation, int status, @Nullable Duration retryAfter, Instant startedAt, boolean outcomeUnknown) {}
