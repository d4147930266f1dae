package me.ratio.runtime.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLException;
import me.ratio.runtime.transport.NotSentException;
import me.ratio.runtime.transport.ResponseTooLargeException;
import me.ratio.runtime.transport.SafeCause;
import me.ratio.runtime.transport.TransportClosedException;
import me.ratio.runtime.transport.TransportException;

/** Turns whatever ends an exchange into an exception that says whether the request may have left. */
final class ExchangeFailures {
    private final Duration connectTimeout;
    private final BooleanSupplier closed;

    ExchangeFailures(Duration connectTimeout, BooleanSupplier closed) {
        this.connectTimeout = connectTimeout;
        this.closed = closed;
    }

    /** Returns the exception for a failed exchange. */
    IOException of(Exchange exchange, Throwable failure) {
        return exchange.isSent() ? afterSending(exchange, failure) : beforeSending(exchange, failure);
    }

    private IOException beforeSending(Exchange exchange, Throwable failure) {
        if (failure instanceof NotSentException ready) {
            return ready;
        }
        if (exchange.end() == Exchange.End.TIMEOUT || exchange.remainingNanos() <= 0) {
            return new NotSentException(
                    "no connection before the timeout", new SocketTimeoutException("no connection before the timeout"));
        }
        if (exchange.isInterrupted()) {
            return new NotSentException("the calling thread was interrupted before anything was sent", interrupted());
        }
        if (closed.getAsBoolean()) {
            return new TransportClosedException();
        }
        return new NotSentException(reason(failure), SafeCause.of(failure));
    }

    private String reason(Throwable failure) {
        if (failure instanceof UnknownHostException) {
            return "the name of the server could not be found";
        }
        if (failure instanceof SocketTimeoutException) {
            return "no connection within " + connectTimeout.toMillis() + " ms";
        }
        if (failure instanceof SSLException) {
            return "no TLS connection (" + failure.getClass().getSimpleName() + ")";
        }
        return "the server could not be reached (" + failure.getClass().getSimpleName() + ")";
    }

    private IOException afterSending(Exchange exchange, Throwable failure) {
        if (failure instanceof ResponseTooLargeException ready) {
            return ready;
        }
        if (exchange.end() == Exchange.End.TIMEOUT || exchange.remainingNanos() <= 0) {
            return new SocketTimeoutException("no complete response before the timeout");
        }
        if (exchange.isInterrupted()) {
            return interrupted();
        }
        if (failure instanceof TransportException ready) {
            return ready;
        }
        return new TransportException(
                closed.getAsBoolean()
                        ? "the client was closed"
                        : "the connection broke (" + failure.getClass().getSimpleName() + ")",
                SafeCause.of(failure));
    }

    static InterruptedIOException interrupted() {
        return new InterruptedIOException("the calling thread was interrupted");
    }
}
