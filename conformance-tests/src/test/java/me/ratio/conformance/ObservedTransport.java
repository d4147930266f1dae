package me.ratio.conformance;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import me.ratio.conformance.wire.HttpInteraction;
import me.ratio.runtime.http.HttpTransport;
import me.ratio.runtime.transport.Transport;
import me.ratio.runtime.transport.TransportRequest;
import me.ratio.runtime.transport.TransportResponse;

/** The SDK's own transport, which passes each interaction to an observer. */
final class ObservedTransport implements Transport {
    private final Transport transport = HttpTransport.builder().build();
    private final Consumer<HttpInteraction> observer;

    ObservedTransport(Consumer<HttpInteraction> observer) {
        this.observer = observer;
    }

    @Override
    public TransportResponse send(TransportRequest request, Duration timeout) throws IOException {
        TransportResponse response = transport.send(request, timeout);
        byte[] body = request.body() == null ? null : request.body().bytes();
        observer.accept(new HttpInteraction(
                request.method(),
                request.uri(),
                request.headers().asMap(),
                body == null ? new byte[0] : body,
                response.status(),
                response.headers().asMap(),
                response.body()));
        return response;
    }

    @Override
    public void close() throws IOException {
        transport.close();
    }
}
