package me.ratio.runtime.http;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import me.ratio.runtime.testing.TestCertificates;
import me.ratio.runtime.transport.HttpHeaders;
import me.ratio.runtime.transport.RequestBody;
import me.ratio.runtime.transport.TransportRequest;
import me.ratio.runtime.transport.TransportResponse;

/** Requests of the tests of this package. */
final class Sending {
    static final Duration AMPLE = Duration.ofSeconds(20);
    static final int MAX_BYTES = 100_000;
    static final String SECRET = "canary-secret";

    private Sending() {}

    static HttpTransport.Builder transport() {
        return HttpTransport.builder().maxResponseBytes(MAX_BYTES).sslContext(TestCertificates.client());
    }

    static TransportRequest get(URI baseUrl) {
        return new TransportRequest("GET", baseUrl.resolve("/path?a=b"), HttpHeaders.of("Api-Key", SECRET), null);
    }

    /** Returns a request that must not be repeated. */
    static TransportRequest post(URI baseUrl) {
        return request("POST", baseUrl, "{\"amount\":1}".getBytes(StandardCharsets.UTF_8));
    }

    static TransportRequest request(String method, URI baseUrl, byte[] body) {
        return new TransportRequest(
                        method,
                        baseUrl.resolve("/path?a=b"),
                        HttpHeaders.of("Api-Key", SECRET),
                        body == null ? null : RequestBody.of(body))
                .withConnectionChecked();
    }

    static TransportResponse send(TransportRequest request, Duration timeout) throws IOException {
        try (HttpTransport transport = transport().build()) {
            return transport.send(request, timeout);
        }
    }
}
