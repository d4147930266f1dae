package me.ratio.sandbox.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.contract.ApiContract;
import me.ratio.sandbox.http.ApiRequest;
import me.ratio.sandbox.http.ApiResponse;
import me.ratio.sandbox.http.ApiServer;
import me.ratio.sandbox.options.TenantOptions;
import me.ratio.sandbox.webhook.HttpWebhookSender;
import org.jspecify.annotations.Nullable;

/** A running sandbox without its clocks and its Java API: contract, tenants and HTTP server together. */
public final class SandboxServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SandboxServer.class.getName());

    private final ApiContract contract = ApiContract.load();
    private final Clocks clocks;
    private final HttpWebhookSender webhooks;
    private final Tenants tenants;
    private final ControlApi control;
    private final ApiServer http;
    private @Nullable PeriodicWork saving;

    private SandboxServer(Clocks clocks, long seed, ServerOptions options, TenantOptions tenantOptions) {
        webhooks = new HttpWebhookSender(contract, options.anyReceiver(), options.webhookTimeout());
        this.clocks = clocks;
        tenants = new Tenants(clocks, seed, contract, webhooks, tenantOptions);
        control = new ControlApi(tenants, clocks, contract, options.controlToken());
        try {
            http = ApiServer.start(
                    new InetSocketAddress(options.address(), options.port()),
                    options.tls(),
                    clocks.realTime()::instant,
                    new BrowserRules(options, contract.refreshHeader(), this::respond));
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

    /**
     * Keeps what all tenants remember in a file: loads it, if it exists, and writes it once a second while something changes, and
     * when the server is closed.
     *
     * @throws IllegalArgumentException if the file was written by another version, or is damaged
     * @throws IOException if it cannot be written
     */
    public void keepState(Path file) throws IOException {
        StateFile state = new StateFile(file);
        Clock realTime = clocks.realTime();
        if (state.exists()) {
            state.load(tenants, realTime.instant());
        }
        state.save(tenants, realTime.instant());
        saving = new PeriodicWork("ratio-sandbox-state", () -> {
            try {
                state.save(tenants, realTime.instant());
            } catch (IOException e) {
                LOG.log(System.Logger.Level.ERROR, "The state cannot be saved: {0}", e.toString());
            }
        });
    }

    @Override
    public void close() {
        http.close();
        PeriodicWork started = saving;
        if (started != null) {
            started.close();
        }
        webhooks.close();
    }
}
