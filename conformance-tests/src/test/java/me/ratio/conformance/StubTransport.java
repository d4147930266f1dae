package me.ratio.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import me.ratio.runtime.transport.Transport;
import me.ratio.runtime.transport.TransportRequest;
import me.ratio.runtime.transport.TransportResponse;
import me.ratio.sdk.RatioClient;

/** Returns the same response to every request, and keeps the requests. */
record StubTransport(int status, JsonNode body, List<TransportRequest> requests) implements Transport {
    StubTransport(int status, JsonNode body) {
        this(status, body, new ArrayList<>());
    }

    @Override
    public TransportResponse send(TransportRequest request, Duration timeout) {
        requests.add(request);
        return new TransportResponse(
                status,
                Map.of("Content-Type", List.of("application/json")),
                body.toString().getBytes(StandardCharsets.UTF_8));
    }

    RatioClient client() {
        return RatioClient.builder()
                .clientId("11d2a1d6-3f0c-4b7e-9c55-0a8e6f1b2c3d")
                .clientSecret("secret-of-nobody")
                .baseUrl(URI.create("http://127.0.0.1"))
                .transport(this)
                .build();
    }
}
