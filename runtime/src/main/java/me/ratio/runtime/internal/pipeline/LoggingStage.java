package me.ratio.runtime.internal.pipeline;

import java.io.IOException;
import me.ratio.runtime.transport.TransportResponse;
import org.slf4j.Logger;

/** Logs one debug line per attempt: operation, status and time, and nothing of the request or response. */
final class LoggingStage implements Stage {
    private final Stage next;
    private final Ticker ticker;
    private final Logger log;

    LoggingStage(Stage next, Ticker ticker, Logger log) {
        this.next = next;
        this.ticker = ticker;
        this.log = log;
    }

    @Override
    public TransportResponse proceed(Call call) throws IOException {
        if (!log.isDebugEnabled()) {
            return next.proceed(call);
        }
        long start = ticker.nanoTime();
        String outcome = "no response";
        try {
            TransportResponse response = next.proceed(call);
            outcome = Integer.toString(response.status());
            return response;
        } finally {
            log.debug(
                    "{} attempt {}: {} after {} ms",
                    call.operation().id(),
                    call.progress().attempts(),
                    outcome,
                    (ticker.nanoTime() - start) / 1_000_000);
        }
    }
}
