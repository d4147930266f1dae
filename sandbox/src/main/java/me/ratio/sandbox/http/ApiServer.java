package me.ratio.sandbox.http;

import com.fasterxml.jackson.databind.node.BinaryNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import me.ratio.sandbox.json.ApiJson;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP server, that of the JDK. If the system properties {@code sun.net.httpserver.nodelay} and
 * {@code sun.net.httpserver.maxReqTime} are not set, it sets them for the whole JVM.
 */
public final class ApiServer implements AutoCloseable {
    /** The maximum size of a request body, in bytes. */
    public static final int MAX_BODY_BYTES = 1 << 20;

    /** The number of bytes of a larger body that are read and discarded, so that the client receives the response. */
    private static final int MAX_DISCARDED_BYTES = 16 << 20;

    /** The number of connections that may wait to be accepted. */
    private static final int MAX_WAITING = 1_000;

    static {
        // The JDK reads them once, when its server class is loaded: here only if nobody has used it before.
        setIfAbsent("sun.net.httpserver.nodelay", "true"); // or each response waits 40 ms for an acknowledgement
        setIfAbsent("sun.net.httpserver.maxReqTime", "30"); // seconds, after which an unfinished request is dropped
    }

    private static void setIfAbsent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    private final HttpServer server;
    private final RequestThreads threads;

    private ApiServer(HttpServer server, RequestThreads threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Starts a server.
     *
     * @param address the address and port to listen on, port 0 for any free one
     * @param tls the server's side of https, null for http
     * @param api handles a request; must not throw
     * @throws IOException when the port is in use
     */
    public static ApiServer start(
            InetSocketAddress address, @Nullable SSLContext tls, Function<ApiRequest, ApiResponse> api)
            throws IOException {
        HttpServer server = tls == null ? HttpServer.create(address, MAX_WAITING) : https(address, tls);
        RequestThreads threads = new RequestThreads();
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                write(exchange, api.apply(read(exchange)));
            }
        });
        server.start();
        return new ApiServer(server, threads);
    }

    private static HttpsServer https(InetSocketAddress address, SSLContext tls) throws IOException {
        HttpsServer server = HttpsServer.create(address, MAX_WAITING);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return server;
    }

    /** Returns the URL that it listens on. */
    public URI uri() {
        InetAddress address = server.getAddress().getAddress();
        String host =
                address.isAnyLocalAddress() || address.isLoopbackAddress() ? "127.0.0.1" : address.getHostAddress();
        return URI.create((server instanceof HttpsServer ? "https" : "http") + "://"
                + (host.contains(":") ? "[" + host + "]" : host) + ":"
                + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.stop();
    }

    private static ApiRequest read(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        return new ApiRequest(
                exchange.getRequestMethod(),
                uri.getRawPath() == null ? "" : uri.getRawPath(),
                PercentEncoding.decodeQuery(uri.getRawQuery()),
                exchange.getRequestHeaders()::getFirst,
                readBody(exchange.getRequestBody()));
    }

    private static byte @Nullable [] readBody(InputStream in) throws IOException {
        byte[] body = in.readNBytes(MAX_BODY_BYTES + 1);
        if (body.length <= MAX_BODY_BYTES) {
            return body;
        }
        byte[] buffer = new byte[1 << 16];
        for (int total = 0, n = 0; n >= 0 && total < MAX_DISCARDED_BYTES; total += n) {
            n = in.read(buffer);
        }
        return null;
    }

    private static void write(HttpExchange exchange, ApiResponse response) throws IOException {
        response.headers().forEach(exchange.getResponseHeaders()::set);
        if (response.body() == null || exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(response.status(), -1);
            return;
        }
        byte[] body;
        if (response.body() instanceof BinaryNode file) {
            body = file.binaryValue();
        } else {
            body = ApiJson.write(response.body());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
        }
        exchange.sendResponseHeaders(response.status(), body.length);
        exchange.getResponseBody().write(body);
    }
}
