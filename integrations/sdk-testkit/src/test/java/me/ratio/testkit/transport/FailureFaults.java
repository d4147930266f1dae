package me.ratio.testkit.transport;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import me.ratio.runtime.transport.NotSentException;
import me.ratio.runtime.transport.Transport;
import me.ratio.runtime.transport.TransportException;
import me.ratio.runtime.transport.TransportRequest;
import me.ratio.runtime.transport.TransportResponse;

/** Transports that wait, fail or close in a wrong way. */
final class FailureFaults {
    private static final Duration LONG = Duration.ofMinutes(1);

    private FailureFaults() {}

    static Transport neverNotSent(Transport http) {
        return (request, timeout) -> {
            try {
                return http.send(request, timeout);
            } catch (NotSentException e) {
                throw new TransportException(e.getMessage(), e.getCause());
            }
        };
    }

    static Transport alwaysNotSent(Transport http) {
        return (request, timeout) -> {
            try {
                return http.send(request, timeout);
            } catch (IOException e) {
                throw new NotSentException("no response", e);
            }
        };
    }

    static Transport retrying(Transport http) {
        return (request, timeout) -> {
            try {
                return http.send(request, timeout);
            } catch (TransportException e) {
                return http.send(request, timeout);
            }
        };
    }

    static Transport ignoringTheTimeout(Transport http) {
        return (request, timeout) -> http.send(request, LONG);
    }

    /** Ends a body that stalls for long, but not one that takes long. */
    static Transport limitingEachRead(Transport http) {
        return (request, timeout) -> {
            try (TransportResponse response = http.send(request.withStreamedResponse(LONG), LONG)) {
                return new TransportResponse(
                        response.status(), response.headers(), response.stream().readAllBytes());
            }
        };
    }

    static Transport quotingTheRequest(Transport http) {
        return (request, timeout) -> {
            try {
                return http.send(request, timeout);
            } catch (IOException e) {
                throw new IOException("no response", new IOException("to " + request.uri()));
            }
        };
    }

    static Transport quotingTheResponse(Transport http) {
        return (request, timeout) -> {
            TransportResponse response = http.send(request.withStreamedResponse(timeout), timeout);
            try {
                return new TransportResponse(
                        response.status(), response.headers(), response.stream().readAllBytes());
            } catch (IOException e) {
                throw new IOException(
                        "broken off, with the headers " + response.headers().asMap(), e);
            }
        };
    }

    static Transport clearingTheInterrupt(Transport http) {
        return (request, timeout) -> {
            try {
                return http.send(request, timeout);
            } catch (InterruptedIOException e) {
                Thread.interrupted();
                throw e;
            }
        };
    }

    static Transport withoutClose(Transport http) {
        return new Transport() {
            @Override
            public TransportResponse send(TransportRequest request, Duration timeout) throws IOException {
                return http.send(request, timeout);
            }

            @Override
            public void close() {
                // the fault
            }
        };
    }
}
