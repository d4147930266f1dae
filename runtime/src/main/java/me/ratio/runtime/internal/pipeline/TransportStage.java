package me.ratio.runtime.internal.pipeline;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import me.ratio.runtime.transport.Transport;
import me.ratio.runtime.transport.TransportRequest;
import me.ratio.runtime.transport.TransportResponse;
import org.slf4j.Logger;

/** Passes the request to the transport, with the time that is left of the whole call. */
final class TransportStage implements Stage {
    private final Transport transport;
    private final Ticker ticker;
    private final Logger log;

    TransportStage(Transport transport, Ticker ticker, Logger log) {
        this.transport = transport;
        this.ticker = ticker;
        this.log = log;
    }

    @Override
    public TransportResponse proceed(Call call) throws IOException {
        Duration remaining = Duration.ofNanos(call.progress().deadlineNanos() - ticker.nanoTime());
        if (remaining.isNegative() || remaining.isZero()) {
            throw new SocketTimeoutException("no time left");
        }
        // checked here, since a transport may send the request before it notices the interrupt
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("interrupted before anything was sent");
        }
        TransportRequest request =
                new TransportRequest(call.operation().method(), call.uri(), call.headers(), call.body());
        // counted before, so that a failure while sending leaves an unknown outcome
        call.progress().countAttempt();
        try {
            return transport.send(request, remaining);
        } catch (RuntimeException e) {
            // its message may quote the request, and nobody knows how much was sent
            log.warn("The transport failed ({})", e.getClass().getName());
            throw new IOException("the transport failed");
        }
    }
}
