package me.ratio.testkit.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import me.ratio.runtime.http.HttpTransport;
import me.ratio.runtime.transport.HttpHeaders;
import me.ratio.runtime.transport.Transport;
import me.ratio.runtime.transport.TransportException;
import me.ratio.runtime.transport.TransportRequest;
import me.ratio.runtime.transport.TransportResponse;

/** Transports that return something else than the server sent, or send again because of it. */
final class ResponseFaults {
    private static final Duration LONG = Duration.ofMinutes(1);

    private ResponseFaults() {}

    static Transport caching(Transport http) {
        Map<URI, TransportResponse> cache = new ConcurrentHashMap<>();
        return (request, timeout) -> {
            TransportResponse response = http.send(request, timeout);
            TransportResponse earlier = cache.putIfAbsent(request.uri(), response);
            return earlier == null ? response : earlier;
        };
    }

    static Transport throwingOnErrors(Transport http) {
        return (request, timeout) -> {
            TransportResponse response = http.send(request, timeout);
            if (response.status() >= 400) {
                throw new TransportException("status " + response.status(), null);
            }
            return response;
        };
    }

    static Transport keepingOneHeader(Transport http) {
        return (request, timeout) -> {
            TransportResponse response = http.send(request, timeout);
            HttpHeaders headers = HttpHeaders.empty();
            for (String name : response.headers().names()) {
                headers = headers.with(name, response.header(name));
            }
            return new TransportResponse(response.status(), headers, response.body());
        };
    }

    private static TransportResponse with(TransportResponse response, byte[] body) {
        return new TransportResponse(response.status(), response.headers(), body);
    }

    static Transport readingText(Transport http) {
        return (request, timeout) -> {
            TransportResponse response = http.send(request, timeout);
            return with(response, new String(response.body(), UTF_8).getBytes(UTF_8));
        };
    }

    static Transport decompressing(Transport http) {
        return (request, timeout) -> {
            TransportResponse response = http.send(request, timeout);
            return with(response, new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes());
        };
    }

    static Transport followingRedirects(Transport http) {
        return (request, timeout) -> {
            TransportResponse response = http.send(request, timeout);
            String location = response.header("Location");
            return location == null
                    ? response
                    : http.send(new TransportRequest("GET", URI.create(location), request.headers(), null), timeout);
        };
    }

    static Transport retryingUnavailable(Transport http) {
        return (request, timeout) -> {
            TransportResponse response = http.send(request, timeout);
            return response.status() == 503 ? http.send(request, timeout) : response;
        };
    }

    static Transport withoutLimit(Transport http) {
        return HttpTransport.builder().maxResponseBytes(Integer.MAX_VALUE).build();
    }

    static Transport readingWhole(Transport http) {
        return (request, timeout) -> http.send(
                new TransportRequest(request.method(), request.uri(), request.headers(), request.body()), timeout);
    }

    static Transport leakingStreams(Transport http) {
        return (request, timeout) -> {
            TransportResponse response = http.send(request, timeout);
            InputStream unclosed = new FilterInputStream(response.stream()) {
                @Override
                public void close() {
                    // the fault
                }
            };
            return new TransportResponse(response.status(), response.headers(), unclosed);
        };
    }

    static Transport lettingStreamsStall(Transport http) {
        return (request, timeout) -> http.send(request.withStreamedResponse(LONG), timeout);
    }

    /** Takes the end of a connection for the end of the body. */
    static Transport hidingTheEnd(Transport http) {
        return (request, timeout) -> {
            TransportResponse response = http.send(request.withStreamedResponse(LONG), timeout);
            InputStream stream = new FilterInputStream(response.stream()) {
                @Override
                public int read(byte[] buffer, int offset, int length) {
                    try {
                        return super.read(buffer, offset, length);
                    } catch (IOException end) {
                        return -1;
                    }
                }
            };
            return request.streamIdleTimeout() == null
                    ? with(response, stream.readAllBytes())
                    : new TransportResponse(response.status(), response.headers(), stream);
        };
    }
}
