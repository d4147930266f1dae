package me.ratio.sandbox.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import me.ratio.sandbox.contract.ApiContract;
import me.ratio.sandbox.http.ApiServer;
import me.ratio.sandbox.state.SandboxState;
import me.ratio.sandbox.webhook.HttpWebhookSender;
import me.ratio.sandbox.webhook.WebhookDelivery;

/** A running sandbox without its clock and its Java API: contract, state, HTTP server and webhook sender together. */
public final class SandboxServer implements AutoCloseable {
    private static final int SECRET_BYTES = 32;

    private final SandboxState state;
    private final HttpWebhookSender webhooks;
    private final ApiServer http;
    private final String clientId;
    private final String clientSecret;

    /**
     * Assembles the parts. The first client takes the first values of the seed: its credentials depend on nothing else.
     */
    private SandboxServer(Clock clock, long seed, int port) {
        ApiContract contract = ApiContract.load();
        webhooks = new HttpWebhookSender(clock, contract);
        state = new SandboxState(clock, seed, webhooks);
        UUID id = state.ids().uuid();
        clientId = id.toString();
        clientSecret = state.ids().token(SECRET_BYTES);
        state.addTenant(id, clientSecret);
        try {
            http = ApiServer.start(port, new ApiDispatcher(state, contract));
        } catch (IOException taken) {
            throw new UncheckedIOException(
                    "The sandbox cannot listen on port " + port + "; omit the port to use a free one.", taken);
        }
    }

    /**
     * Starts a server with one client.
     *
     * @param clock the only source of time for everything that the API returns or decides
     * @param seed the seed of ids, codes and secrets
     * @param port the port, 0 for any free one
     * @throws UncheckedIOException when the port is in use
     * @throws IllegalStateException when the contract is missing or does not match the sandbox
     */
    public static SandboxServer start(Clock clock, long seed, int port) {
        return new SandboxServer(clock, seed, port);
    }

    /** Returns the base URL of the API. */
    public URI uri() {
        return http.uri();
    }

    /** Returns the state, which must be changed under its lock only. */
    public SandboxState state() {
        return state;
    }

    /** Returns the id of the client that exists from the start. */
    public String clientId() {
        return clientId;
    }

    /** Returns the secret of the client that exists from the start. */
    public String clientSecret() {
        return clientSecret;
    }

    /** Returns all webhook deliveries so far, oldest first. */
    public List<WebhookDelivery> webhookDeliveries() {
        return webhooks.deliveries();
    }

    @Override
    public void close() {
        http.close();
    }
}
