package me.ratio.runtime.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import me.ratio.runtime.transport.HttpHeaders;
import me.ratio.runtime.transport.ProxyResponseException;
import me.ratio.runtime.transport.RequestBody;
import me.ratio.runtime.transport.TransportRequest;
import me.ratio.runtime.transport.TransportResponse;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;

/** Carries requests out with the library, one exchange each. */
final class HttpExchanges {
    private final CloseableHttpClient client;
    private final PersistentPool pool;
    private final BodyReader bodies;
    private final ExchangeFailures failures;
    private volatile boolean closed;

    HttpExchanges(HttpTransport.Builder settings) {
        pool = LibraryClient.pool(settings);
        client = LibraryClient.of(settings, pool);
        bodies = new BodyReader(settings.maxResponseBytes);
        failures = new ExchangeFailures(settings.connectTimeout, () -> closed);
    }

    /** Sends a request, once: it is taken to another connection only if the first one was found dead before. */
    TransportResponse send(TransportRequest request, Duration timeout) throws IOException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            Exchange exchange = new Exchange(libraryRequest(request), deadline, request.isConnectionChecked());
            ExchangeWatch.SHARED.add(exchange);
            try {
                return execute(request, exchange);
            } catch (StaleConnectionException dead) {
                if (exchange.end() != null) {
                    throw failures.of(exchange, dead);
                }
            } catch (Throwable failure) {
                exchange.request().cancel(); // after an Error the library leaves the connection unusable in the pool
                throw failures.of(exchange, failure);
            } finally {
                ExchangeWatch.SHARED.remove(exchange);
            }
        }
    }

    private TransportResponse execute(TransportRequest request, Exchange exchange) throws IOException {
        URI uri = request.uri();
        HttpHost host = new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort());
        ClassicHttpResponse response = client.executeOpen(host, exchange.request(), exchange);
        boolean handedOver = false;
        try {
            // the library returns the response to CONNECT like that of the server
            if (!exchange.isSent()) {
                throw new ProxyResponseException(response.getCode());
            }
            Duration idleTimeout = request.streamIdleTimeout();
            HttpHeaders headers = headers(response);
            if (idleTimeout != null) {
                handedOver = true;
                return new TransportResponse(
                        response.getCode(), headers, new ResponseStream(response, exchange.request(), idleTimeout));
            }
            byte[] body = bodies.read(response.getEntity());
            handedOver = true; // read to its end, so the connection is back in the pool
            return new TransportResponse(response.getCode(), headers, body);
        } finally {
            if (!handedOver) {
                ResponseStream.discard(exchange.request(), response);
            }
        }
    }

    private static HttpUriRequestBase libraryRequest(TransportRequest request) {
        HttpUriRequestBase converted = new HttpUriRequestBase(request.method(), request.uri());
        request.headers().forEach(converted::addHeader);
        RequestBody body = request.body();
        if (body != null) {
            converted.setEntity(entity(body));
        }
        return converted;
    }

    private static HttpEntity entity(RequestBody body) {
        byte[] bytes = body.bytes();
        return bytes != null ? new ByteArrayEntity(bytes, null) : new StreamedEntity(body);
    }

    private static HttpHeaders headers(ClassicHttpResponse response) {
        Header[] headers = response.getHeaders();
        String[] pairs = new String[headers.length * 2];
        for (int i = 0; i < headers.length; i++) {
            String value = headers[i].getValue();
            pairs[2 * i] = headers[i].getName();
            pairs[2 * i + 1] = value == null ? "" : value;
        }
        return HttpHeaders.ofPairs(pairs);
    }

    void close() {
        closed = true;
        client.close(CloseMode.IMMEDIATE);
        pool.closeForGood();
    }
}
