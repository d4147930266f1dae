package me.ratio.examples.quickstart;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import me.ratio.runtime.error.ClientException;
import me.ratio.sdk.model.WebhookPayload;
import me.ratio.sdk.webhook.WebhookVerifier;

/** An endpoint for webhooks that accepts only deliveries with a valid signature. */
final class WebhookReceiver implements AutoCloseable {
    private final HttpServer server;
    private final Clock clock;
    private final List<WebhookPayload> events = new CopyOnWriteArrayList<>();
    private final List<String> rejected = new CopyOnWriteArrayList<>();
    private volatile WebhookVerifier verifier;

    private WebhookReceiver(HttpServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    static WebhookReceiver start(Clock clock) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            WebhookReceiver receiver = new WebhookReceiver(server, clock);
            server.createContext("/webhook", receiver::receive);
            server.start();
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException("no port for the webhook receiver", e);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhook");
    }

    /** Sets the secret that the registration of the webhook returned. */
    void trust(String secret) {
        verifier = WebhookVerifier.builder().secret(secret).clock(clock).build();
    }

    List<WebhookPayload> events() {
        return events;
    }

    List<String> rejected() {
        return rejected;
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            int status = 204;
            try {
                events.add(verifier.verify(body, exchange.getRequestHeaders()));
            } catch (ClientException e) {
                rejected.add(e.getMessage());
                status = 400;
            }
            exchange.sendResponseHeaders(status, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
