package me.ratio.benchmarks.ratio;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import me.ratio.benchmarks.api.Bodies;
import me.ratio.benchmarks.api.SessionTokens;
import me.ratio.benchmarks.api.Users;
import me.ratio.runtime.transport.HttpHeaders;
import me.ratio.runtime.transport.Transport;
import me.ratio.runtime.transport.TransportRequest;
import me.ratio.runtime.transport.TransportResponse;

/** Responds without a network, so that what remains is the work of our own code. */
public final class InMemoryServer {
    private static final int TOKENS = 1024;

    private final HttpHeaders headers =
            HttpHeaders.ofPairs("Content-Type", "application/json", "Date", "Fri, 02 Jan 2026 03:04:05 GMT");
    private final List<HttpHeaders> rotatingHeaders = IntStream.rangeClosed(1, TOKENS)
            .mapToObj(number -> headers.with("ratio-authentication-refresh", SessionTokens.token(number)))
            .toList();
    private final byte[] wallets = Bodies.wallets();
    private final byte[] signedIn = Bodies.signedIn();
    private final AtomicInteger served = new AtomicInteger();

    /** Creates a client that is signed in here. */
    public RatioBenchmarkClient connect() {
        Transport transport = (request, timeout) -> respond(request);
        return RatioBenchmarkClient.withClient(RatioBenchmarkClient.builder(URI.create("https://ratio.invalid"))
                .transport(transport)
                .build());
    }

    private TransportResponse respond(TransportRequest request) {
        String path = request.uri().getPath();
        if (path.endsWith(":authenticate")) {
            return new TransportResponse(200, headers, signedIn);
        }
        boolean rotates = path.contains(Users.ROTATING);
        return new TransportResponse(200, rotates ? nextToken() : headers, wallets);
    }

    private HttpHeaders nextToken() {
        return rotatingHeaders.get(served.getAndIncrement() & (TOKENS - 1));
    }
}
