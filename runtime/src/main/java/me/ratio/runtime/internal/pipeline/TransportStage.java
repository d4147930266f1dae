package me.ratio.runtime.internal.pipeline;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import me.ratio.runtime.transport.NotSentException;
import me.ratio.runtime.transport.SafeCause;
import me.ratio.runtime.transport.Transport;
import me.ratio.runtime.transport.TransportException;
import me.ratio.runtime.transport.TransportRequest;
import me.ratio.runtime.transport.TransportResponse;
import org.slf4j.Logger;

/** Passes the request to the transport, with the time that is left of the whole call. */
final class TransportStage implements Stage {
    private final Transport transport;
    private final Logger log;

    TransportStage(Transport transport, Logger log) {
        this.transport = transport;
        this.log = log;
    }

    @Override
    public TransportResponse proceed(Call call) throws IOException {
        Duration remaining = call.progress().remaining();
        if (remaining.isNegative() || remaining.isZero()) {
            throw new NotSentException("no time left", new SocketTimeoutException("no time left"));
        }
        // checked here, since a transport may send the request before it notices the interrupt
        if (Thread.currentThread().isInterrupted()) {
            throw new NotSentException(
                    "the calling thread was interrupted before anything was sent", new InterruptedIOException());
        }
        TransportRequest request =
                new TransportRequest(call.operation().method(), call.uri(), call.headers(), call.body());
        // on the first attempt a read takes any connection; after a failure it must not meet the next dead one
        if (!call.operation().retryable() || call.progress().attempts() > 0) {
            request = request.withConnectionChecked();
        }
        // counted before, so that a failure while sending leaves an unknown outcome
        call.progress().countAttempt();
        try {
            TransportResponse response = transport.send(request, remaining);
            if (response == null) {
                throw new TransportException("the transport returned no response", null);
            }
            return response;
        } catch (NotSentException e) {
            call.progress().lastAttemptWasNotSent();
            throw e;
        } catch (RuntimeException | Error e) {
            // its message may quote the request, and nobody knows how much was sent
            log.warn("The transport failed ({})", e.getClass().getName());
            throw new TransportException(
                    "the transport failed (" + e.getClass().getSimpleName() + ")", SafeCause.of(e));
        }
    }
}
