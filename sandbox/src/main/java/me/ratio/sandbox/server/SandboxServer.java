package me.ratio.sandbox.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.contract.ApiContract;
import me.ratio.sandbox.http.ApiRequest;
import me.ratio.sandbox.http.ApiResponse;
import me.ratio.sandbox.http.ApiServer;
import me.ratio.sandbox.options.TenantOptions;
import me.ratio.sandbox.webhook.HttpWebhookSender;

/** A running sandbox without its clocks and its Java API: contract, tenants and HTTP server together. */
public final class SandboxServer implements AutoCloseable {
    private final ApiContract contract = ApiContract.load();
    private final HttpWebhookSender webhooks;
    private final Tenants tenants;
    private final ControlApi control;
    private final ApiServer http;

    private SandboxServer(Clocks clocks, long seed, ServerOptions options, TenantOptions tenantOptions) {
        webhooks = new HttpWebhookSender(contract, options.anyReceiver(), options.webhookTimeout());
        tenants = new Tenants(clocks, seed, contract, webhooks, tenantOptions);
        control = new ControlApi(tenants, clocks, contract);
        try {
            http = ApiServer.start(options.port(), new BrowserRules(options, contract.refreshHeader(), this::respond));
        } catch (IOException taken) {
            throw new UncheckedIOException(
                    "The sandbox cannot listen on port " + options.port() + "; omit the port to use a free one.",
                    taken);
        }
    }

    /**
     * Starts a server with one tenant.
     *
     * @param seed the seed of ids, codes and secrets
     * @param tenantOptions the options of tenants that have none of their own
     * @throws UncheckedIOException when the port is in use
     * @throws IllegalStateException when the contract is missing or does not match the sandbox
     */
    public static SandboxServer start(Clocks clocks, long seed, ServerOptions options, TenantOptions tenantOptions) {
        return new SandboxServer(clocks, seed, options, tenantOptions);
    }

    private ApiResponse respond(ApiRequest request) {
        if (request.method().equals("GET") && request.rawPath().equals("/v1/api-docs")) {
            return ApiResponse.ok(contract.document()).by(Behaviour.SPEC_URL);
        }
        return SandboxPage.respond(request).or(() -> control.respond(request)).orElseGet(() -> tenants.of(request)
                .respond(request));
    }

    /** Returns the base URL of the API. */
    public URI uri() {
        return http.uri();
    }

    /** Returns the tenants. */
    public Tenants tenants() {
        return tenants;
    }

    @Override
    public void close() {
        http.close();
        webhooks.close();
    }
}
