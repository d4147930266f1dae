package me.ratio.sdk.call;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import me.ratio.sdk.transport.Transport;
import me.ratio.sdk.transport.TransportRequest;
import me.ratio.sdk.transport.TransportResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands the request to the transport, with the time that is left of the whole call. */
final class TransportStage implements Stage {
    private static final Logger LOG = LoggerFactory.getLogger("me.ratio.sdk");

    private final Transport transport;
    private final Ticker ticker;

    TransportStage(Transport transport, Ticker ticker) {
        this.transport = transport;
        this.ticker = ticker;
    }

    @Override
    public TransportResponse proceed(Call call) throws IOException {
        Duration left = Duration.ofNanos(call.progress().deadlineNanos - ticker.nanoTime());
        if (left.isNegative() || left.isZero()) {
            throw new SocketTimeoutException("no time left");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("interrupted before anything was sent");
        }
        TransportRequest request =
                new TransportRequest(call.operation().method(), call.uri(), call.headers(), call.body());
        call.progress().attempts++;
        call.progress().mayHaveLeft = true;
        try {
            return transport.send(request, left);
        } catch (RuntimeException e) {
            // its message may quote the request, and nobody can say how far it had come
            LOG.warn("The transport failed ({})", e.getClass().getName());
            throw new IOException("the transport failed");
        }
    }
}
