package me.ratio.sdk.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import me.ratio.runtime.operation.Credential;
import me.ratio.sdk.api.Credentials;
import org.jspecify.annotations.Nullable;

/** A real HTTP server on loopback that records requests and sends prepared responses. */
public final class RecordingServer implements AutoCloseable {
    private final HttpServer server;
    private final List<ReceivedRequest> received = new CopyOnWriteArrayList<>();
    private volatile int status = 500;
    private volatile byte[] body = {};
    private volatile Map<String, String> headers = Map.of();

    /** Starts a server on a free port. */
    public RecordingServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Sets the response to every request from now on. */
    public void respond(int status, String body) {
        respond(status, body, Map.of());
    }

    /** Sets the response to every request from now on, with headers. */
    public void respond(int status, String body, Map<String, String> headers) {
        this.status = status;
        this.body = body.getBytes(StandardCharsets.UTF_8);
        this.headers = headers;
    }

    /** Returns where it listens. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Returns all requests, in order. */
    public List<ReceivedRequest> received() {
        return received;
    }

    /** Returns the only request. */
    public ReceivedRequest onlyRequest() {
        if (received.size() != 1) {
            throw new AssertionError("expected one request but there were " + received.size());
        }
        return received.get(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            received.add(new ReceivedRequest(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI(),
                    exchange.getRequestHeaders(),
                    exchange.getRequestBody().readAllBytes()));
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** A request as it arrived. */
    public record ReceivedRequest(String method, URI uri, Headers headers, byte[] body) {
        /** Returns the value of a header, null if it was not sent. */
        public @Nullable String header(String name) {
            return headers.getFirst(name);
        }

        /** Returns the credentials that were sent. */
        public List<Credential> credentials() {
            return Credentials.all().stream()
                    .filter(credential -> headers.containsKey(credential.header()))
                    .toList();
        }

        /** Returns the body, null if there was none. */
        public @Nullable JsonNode json() throws IOException {
            return body.length == 0 ? null : new JsonMapper().readTree(body);
        }

        /** Returns the query parameters, decoded. */
        public ObjectNode query() {
            ObjectNode query = new JsonMapper().createObjectNode();
            String raw = uri.getRawQuery();
            for (String pair : raw == null ? new String[0] : raw.split("&")) {
                int equals = pair.indexOf('=');
                query.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
            return query;
        }

        private static String decoded(String text) {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        }
    }
}
