package me.ratio.runtime.internal.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import me.ratio.runtime.transport.NotSentException;
import me.ratio.runtime.transport.Transport;
import me.ratio.runtime.transport.TransportRequest;
import me.ratio.runtime.transport.TransportResponse;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests with the JDK's HTTP client, and adds what it lacks: limits on the time and size of a whole exchange.
 */
public final class JdkTransport implements Transport {
    private final HttpClient http;
    private final int maxResponseBytes;

    /**
     * Creates a transport.
     *
     * @param baseUrl decides the protocol: over plain HTTP the client would ask every server to upgrade to HTTP/2
     * @param maxResponseBytes the maximum size of a response body
     */
    public JdkTransport(URI baseUrl, int maxResponseBytes) {
        this.http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(
                        "https".equalsIgnoreCase(baseUrl.getScheme())
                                ? HttpClient.Version.HTTP_2
                                : HttpClient.Version.HTTP_1_1)
                .build();
        this.maxResponseBytes = maxResponseBytes;
    }

    @Override
    public TransportResponse send(TransportRequest request, Duration timeout) throws IOException {
        SingleUseBodyPublisher body = new SingleUseBodyPublisher(publisher(request.body()));
        HttpRequest.Builder built =
                HttpRequest.newBuilder(request.uri()).timeout(timeout).method(request.method(), body);
        request.headers().forEach(built::header);
        CompletableFuture<HttpResponse<byte[]>> pending =
                http.sendAsync(built.build(), info -> new BoundedBodySubscriber(maxResponseBytes));
        try {
            // the request's own timeout ends with the headers; this one also covers a body that trickles in
            HttpResponse<byte[]> response = pending.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
            return new TransportResponse(
                    response.statusCode(), response.headers().map(), response.body());
        } catch (TimeoutException e) {
            pending.cancel(true);
            throw new SocketTimeoutException("no complete response before the timeout");
        } catch (InterruptedException e) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for a response");
        } catch (ExecutionException e) {
            throw classify(e.getCause(), body.wasUsed());
        }
    }

    private static HttpRequest.BodyPublisher publisher(byte @Nullable [] body) {
        return body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body);
    }

    /**
     * Turns a failure of the client into one that callers can act on. A connection failure alone does not prove that
     * nothing was sent: the client may have lost one connection and then failed to open another. Only if it never asked
     * for the body's length was there no connection at all.
     */
    private static IOException classify(Throwable cause, boolean mayHaveLeft) {
        boolean unreachable = cause instanceof HttpConnectTimeoutException
                || cause instanceof ConnectException
                || cause instanceof UnresolvedAddressException;
        if (unreachable && !mayHaveLeft) {
            return new NotSentException("the server could not be reached");
        }
        if (cause instanceof HttpTimeoutException) {
            return new SocketTimeoutException("no complete response before the timeout");
        }
        return cause instanceof IOException io ? io : new IOException("the exchange failed", cause);
    }

    @Override
    public void close() throws IOException {
        // closeable since Java 21; before that its threads end when it becomes unreachable
        if (http instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException("the HTTP client could not be closed");
            }
        }
    }
}
