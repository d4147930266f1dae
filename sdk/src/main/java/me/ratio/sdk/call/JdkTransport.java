package me.ratio.sdk.call;

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
import me.ratio.sdk.transport.NotSentException;
import me.ratio.sdk.transport.Transport;
import me.ratio.sdk.transport.TransportRequest;
import me.ratio.sdk.transport.TransportResponse;
import org.jspecify.annotations.Nullable;

/** The JDK's HTTP client, with what it lacks: one bound in time for the whole exchange, and one in bytes. */
public final class JdkTransport implements Transport {
    private final HttpClient http;
    private final int largestAnswer;

    /**
     * A transport.
     *
     * @param baseUrl decides the protocol: over plain HTTP the client would ask each server for HTTP/2
     * @param largestAnswer how many bytes an answer may have
     */
    public JdkTransport(URI baseUrl, int largestAnswer) {
        this.http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(
                        "https".equalsIgnoreCase(baseUrl.getScheme())
                                ? HttpClient.Version.HTTP_2
                                : HttpClient.Version.HTTP_1_1)
                .build();
        this.largestAnswer = largestAnswer;
    }

    @Override
    public TransportResponse send(TransportRequest request, Duration timeout) throws IOException {
        SentOnce body = new SentOnce(publisher(request.body()));
        HttpRequest.Builder built =
                HttpRequest.newBuilder(request.uri()).timeout(timeout).method(request.method(), body);
        request.headers().forEach(built::header);
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(built.build(), info -> new BoundedBody(largestAnswer));
        try {
            HttpResponse<byte[]> response = answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
            return new TransportResponse(
                    response.statusCode(), response.headers().map(), response.body());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new SocketTimeoutException("no whole answer in time");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for an answer");
        } catch (ExecutionException e) {
            throw classified(e.getCause(), body.wasAsked());
        }
    }

    private static HttpRequest.BodyPublisher publisher(byte @Nullable [] body) {
        return body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body);
    }

    private static IOException classified(Throwable cause, boolean mayHaveLeft) {
        boolean unreachable = cause instanceof HttpConnectTimeoutException
                || cause instanceof ConnectException
                || cause instanceof UnresolvedAddressException;
        if (unreachable && !mayHaveLeft) {
            return new NotSentException("the server could not be reached");
        }
        if (cause instanceof HttpTimeoutException) {
            return new SocketTimeoutException("no whole answer in time");
        }
        return cause instanceof IOException io ? io : new IOException("the exchange failed", cause);
    }

    @Override
    public void close() throws IOException {
        // closeable since Java 21; before, its threads end with its last reference
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
