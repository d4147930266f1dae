package me.ratio.sdk.call;

import java.io.IOException;
import me.ratio.sdk.transport.TransportResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One debug line for each attempt: operation, status and time, and nothing that was sent or answered. */
final class LoggingStage implements Stage {
    private final Stage next;
    private final Ticker ticker;
    private final Logger log;

    LoggingStage(Stage next, Ticker ticker) {
        this(next, ticker, LoggerFactory.getLogger("me.ratio.sdk"));
    }

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
        String outcome = "no answer";
        try {
            TransportResponse answer = next.proceed(call);
            outcome = Integer.toString(answer.status());
            return answer;
        } finally {
            log.debug(
                    "{} attempt {}: {} after {} ms",
                    call.operation().id(),
                    call.progress().attempts,
                    outcome,
                    (ticker.nanoTime() - start) / 1_000_000);
        }
    }
}
