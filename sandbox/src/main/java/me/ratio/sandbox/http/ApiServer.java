package me.ratio.sandbox.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP/1.1 server with a thread for each connection: a virtual one on Java 21 and newer. Unlike that of the JDK it can send
 * another time than the present, and spoil responses, and it changes nothing of the JVM.
 */
public final class ApiServer implements AutoCloseable {
    /** The maximum size of a request body, in bytes. */
    public static final int MAX_BODY_BYTES = 1 << 20;

    /** The number of connections that may wait to be accepted. */
    private static final int MAX_WAITING = 1_000;

    private static final int PAUSE_MILLIS = 20;

    /** The number of connections; when there are more, those that have been idle longest are closed. */
    private static final int MAX_CONNECTIONS = 1_000;

    private final ServerSocket listening;
    private final boolean secure;
    private final Function<ApiRequest, ApiResponse> api;
    private final ResponseWriter writer;
    private final ConnectionLimits limits;
    private final Set<HttpConnection> connections = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = threads();
    private final Thread accepting = daemons("accept").newThread(this::accept);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(daemons("timer"));

    private ApiServer(
            ServerSocket listening,
            boolean secure,
            Function<ApiRequest, ApiResponse> api,
            Supplier<Instant> realTime,
            ConnectionLimits limits) {
        this.listening = listening;
        this.secure = secure;
        this.api = api;
        this.writer = new ResponseWriter(realTime);
        this.limits = limits;
    }

    /**
     * Starts a server.
     *
     * @param address the address and port to listen on, port 0 for any free one
     * @param tls the server's side of https, null for http
     * @param realTime the time of responses that have no date
     * @param api handles a request; must not throw
     * @throws IOException when the port is in use
     */
    public static ApiServer start(
            InetSocketAddress address,
            @Nullable SSLContext tls,
            Supplier<Instant> realTime,
            Function<ApiRequest, ApiResponse> api)
            throws IOException {
        return start(address, tls, realTime, api, ConnectionLimits.USUAL);
    }

    static ApiServer start(
            InetSocketAddress address,
            @Nullable SSLContext tls,
            Supplier<Instant> realTime,
            Function<ApiRequest, ApiResponse> api,
            ConnectionLimits limits)
            throws IOException {
        ServerSocket listening =
                tls == null ? new ServerSocket() : tls.getServerSocketFactory().createServerSocket();
        try {
            listening.bind(address, MAX_WAITING);
        } catch (IOException taken) {
            listening.close();
            throw taken;
        }
        ApiServer server = new ApiServer(listening, tls != null, api, realTime, limits);
        server.accepting.start();
        long tick = limits.tick().toMillis();
        server.timer.scheduleAtFixedRate(
                () -> server.connections.forEach(HttpConnection::tick), tick, tick, TimeUnit.MILLISECONDS);
        return server;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                serve(listening.accept());
            } catch (IOException failed) {
                pause(); // one connection that failed, or too many of them in this process, or the end
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(Socket socket) {
        if (connections.size() >= MAX_CONNECTIONS) {
            // an idle one, or else the one that has been sending its request for the longest time
            connections.stream()
                    .min(Comparator.comparing((HttpConnection one) -> !one.isIdle())
                            .thenComparingInt(HttpConnection::ticksLeft))
                    .ifPresent(one -> {
                        connections.remove(one);
                        one.close();
                    });
        }
        HttpConnection connection = new HttpConnection(socket, api, writer, limits);
        connections.add(connection);
        threads.execute(() -> {
            try {
                connection.run();
            } finally {
                connections.remove(connection);
            }
        });
    }

    /** Returns virtual threads where the JDK has them. */
    private static ExecutorService threads() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException olderJdk) {
            return Executors.newCachedThreadPool(daemons("request"));
        }
    }

    private static ThreadFactory daemons(String name) {
        return work -> {
            Thread thread = new Thread(work, "ratio-sandbox-" + name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Returns the URL that it listens on. */
    public URI uri() {
        InetAddress address = listening.getInetAddress();
        String host =
                address.isAnyLocalAddress() || address.isLoopbackAddress() ? "127.0.0.1" : address.getHostAddress();
        return URI.create((secure ? "https" : "http") + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":"
                + listening.getLocalPort());
    }

    @Override
    public void close() {
        try {
            listening.close();
            accepting.join(); // the port is free only when nobody waits at it any more
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new IllegalStateException("The port cannot be closed.", e);
        }
        timer.shutdownNow();
        connections.forEach(HttpConnection::close);
        threads.shutdownNow();
    }
}
