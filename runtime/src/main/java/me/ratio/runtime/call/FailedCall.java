package me.ratio.runtime.call;

import java.time.Instant;
import me.ratio.runtime.operation.Operation;
import org.jspecify.annotations.Nullable;

/**
 * A call without a result, as its exception reports it.
 *
 * @param operation the operation that was called
 * @param startedAt when the call began, by the client's clock
 * @param attempts how often the request was passed to the transport
 * @param outcome what became of the request
 * @param response the last response, null if none was complete
 */
public record FailedCall(
        Operation operation,
        Instant startedAt,
        int attempts,
        Outcome outcome,
        @Nullable ResponseMetadata response) {}
