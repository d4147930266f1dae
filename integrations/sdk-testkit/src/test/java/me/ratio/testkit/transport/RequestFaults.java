package me.ratio.testkit.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import me.ratio.runtime.transport.HttpHeaders;
import me.ratio.runtime.transport.RequestBody;
import me.ratio.runtime.transport.Transport;
import me.ratio.runtime.transport.TransportRequest;
import me.ratio.runtime.transport.TransportResponse;

/** Transports that send something else than they were given. */
final class RequestFaults {
    private RequestFaults() {}

    static Transport withoutQuery(Transport http) {
        return (request, timeout) -> {
            URI uri = request.uri();
            URI shorter = uri.resolve(uri.getRawPath());
            return http.send(
                    new TransportRequest(request.method(), shorter, request.headers(), request.body()), timeout);
        };
    }

    private static TransportRequest with(TransportRequest request, HttpHeaders headers) {
        return new TransportRequest(request.method(), request.uri(), headers, request.body());
    }

    static Transport withoutAcceptHeader(Transport http) {
        return (request, timeout) -> {
            List<String> pairs = new ArrayList<>();
            request.headers().forEach((name, value) -> {
                if (!name.equals("Accept")) {
                    pairs.addAll(List.of(name, value));
                }
            });
            return http.send(with(request, HttpHeaders.ofPairs(pairs.toArray(String[]::new))), timeout);
        };
    }

    static Transport joiningHeaders(Transport http) {
        return (request, timeout) -> {
            HttpHeaders joined = HttpHeaders.empty();
            for (String name : request.headers().names()) {
                joined = joined.with(name, String.join(", ", request.headers().all(name)));
            }
            return http.send(with(request, joined), timeout);
        };
    }

    private static TransportRequest with(TransportRequest request, byte[] body) {
        return new TransportRequest(request.method(), request.uri(), request.headers(), RequestBody.of(body));
    }

    static Transport sendingText(Transport http) {
        return (request, timeout) -> {
            String text = new String(request.body().bytes(), UTF_8);
            return http.send(with(request, text.getBytes(UTF_8)), timeout);
        };
    }

    static Transport openingTwice(Transport http) {
        return (request, timeout) -> {
            request.body().open().close(); // to see that it can be opened
            return http.send(request, timeout);
        };
    }

    static Transport keepingCookies(Transport http) {
        AtomicReference<HttpHeaders> cookies = new AtomicReference<>(HttpHeaders.empty());
        return (request, timeout) -> {
            TransportResponse response =
                    http.send(with(request, request.headers().with(cookies.get())), timeout);
            cookies.set(HttpHeaders.of("Cookie", response.header("Set-Cookie")));
            return response;
        };
    }

    static Transport trustingConnections(Transport http) {
        return (request, timeout) -> http.send(with(request, request.headers()), timeout);
    }
}
