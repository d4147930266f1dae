package me.ratio.testkit.transport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import me.ratio.runtime.transport.HttpHeaders;
import me.ratio.runtime.transport.NotSentException;
import me.ratio.runtime.transport.RequestBody;
import me.ratio.runtime.transport.ResponseTooLargeException;
import me.ratio.runtime.transport.SafeCause;
import me.ratio.runtime.transport.Transport;
import me.ratio.runtime.transport.TransportClosedException;
import me.ratio.runtime.transport.TransportException;
import me.ratio.runtime.transport.TransportRequest;
import me.ratio.runtime.transport.TransportResponse;

/** A transport on the JDK's client, as a user may write it who wants no other library. */
final class JdkClientTransport implements Transport {
    private static final int MAX_BYTES = 1024 * 1024;

    static {
        // otherwise the JDK's client sends a GET again whose connection breaks; both are for the whole JVM
        System.setProperty("jdk.httpclient.redirects.retrylimit", "1");
        System.setProperty("jdk.httpclient.disableRetryConnect", "true");
    }

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient shared = newClient();
    private volatile boolean closed;

    private HttpClient newClient() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(threads)
                .build();
    }

    @Override
    public TransportResponse send(TransportRequest request, Duration timeout) throws IOException {
        if (closed) {
            throw new TransportClosedException();
        }
        // the JDK's client does not look at a connection before it uses it again
        HttpClient client = request.isConnectionChecked() ? newClient() : shared;
        return await(() -> exchange(client, request), timeout);
    }

    private TransportResponse exchange(HttpClient client, TransportRequest request) throws Exception {
        HttpResponse<InputStream> response = client.send(converted(request), BodyHandlers.ofInputStream());
        HttpHeaders headers = HttpHeaders.of(response.headers().map());
        Duration idleTimeout = request.streamIdleTimeout();
        if (idleTimeout != null) {
            return new TransportResponse(response.statusCode(), headers, limited(response.body(), idleTimeout));
        }
        try (InputStream body = response.body()) {
            byte[] bytes = body.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new ResponseTooLargeException(MAX_BYTES);
            }
            return new TransportResponse(response.statusCode(), headers, bytes);
        }
    }

    private static HttpRequest converted(TransportRequest request) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(request.uri()).method(request.method(), publisher(request.body()));
        request.headers().forEach(builder::header);
        return builder.build();
    }

    private static BodyPublisher publisher(RequestBody body) {
        if (body == null) {
            return BodyPublishers.noBody();
        }
        if (body.bytes() != null) {
            return BodyPublishers.ofByteArray(body.bytes());
        }
        BodyPublisher stream = BodyPublishers.ofInputStream(() -> {
            try {
                return body.open();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return body.length() > 0 ? BodyPublishers.fromPublisher(stream, body.length()) : stream;
    }

    private InputStream limited(InputStream body, Duration idleTimeout) {
        return new FilterInputStream(body) {
            @Override
            public int read() throws IOException {
                return await(super::read, idleTimeout);
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return await(() -> super.read(buffer, offset, length), idleTimeout);
            }
        };
    }

    private <T> T await(Callable<T> work, Duration timeout) throws IOException {
        Future<T> running = threads.submit(work);
        try {
            return running.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            running.cancel(true);
            throw new SocketTimeoutException("no response before the timeout");
        } catch (InterruptedException e) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the calling thread was interrupted");
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    private static IOException failure(Throwable cause) {
        if (cause instanceof TransportException ready) {
            return ready;
        }
        return cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException
                ? new NotSentException("no connection", SafeCause.of(cause))
                : new TransportException("no complete response", SafeCause.of(cause));
    }

    @Override
    public void close() {
        closed = true;
        threads.shutdownNow();
    }
}
