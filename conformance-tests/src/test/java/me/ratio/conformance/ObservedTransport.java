package me.ratio.conformance;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import me.ratio.conformance.wire.HttpInteraction;
import me.ratio.runtime.internal.http.JdkTransport;
import me.ratio.runtime.transport.Transport;
import me.ratio.runtime.transport.TransportRequest;
import me.ratio.runtime.transport.TransportResponse;

/** The SDK's own transport, which passes each interaction to an observer. */
final class ObservedTransport implements Transport {
    private static final int MAX_RESPONSE_BYTES = 1 << 20;

    private final Transport transport;
    private final Consumer<HttpInteraction> observer;

    ObservedTransport(URI baseUrl, Consumer<HttpInteraction> observer) {
        this.transport = new JdkTransport(baseUrl, MAX_RESPONSE_BYTES);
        this.observer = observer;
    }

    @Override
    public TransportResponse send(TransportRequest request, Duration timeout) throws IOException {
        TransportResponse response = transport.send(request, timeout);
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        byte[] body = request.body();
        observer.accept(new HttpInteraction(
                request.method(),
                request.uri(),
                headers,
                body == null ? new byte[0] : body,
                response.status(),
                response.headers(),
                response.body()));
        return response;
    }

    @Override
    public void close() throws IOException {
        transport.close();
    }
}
