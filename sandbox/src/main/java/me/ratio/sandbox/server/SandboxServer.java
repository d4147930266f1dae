package me.ratio.sandbox.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.function.Function;
import me.ratio.sandbox.contract.ApiContract;
import me.ratio.sandbox.http.ApiServer;
import me.ratio.sandbox.state.Scheduler;

/** A running sandbox without its clocks and its Java API: contract, tenants and HTTP server together. */
public final class SandboxServer implements AutoCloseable {
    private final Tenants tenants;
    private final ApiServer http;

    private SandboxServer(Function<Scheduler, Clock> clocks, Clock realTime, long seed, int port) {
        ApiContract contract = ApiContract.load();
        ServerPaths paths = new ServerPaths(contract);
        tenants = new Tenants(clocks, realTime, seed, contract);
        try {
            http = ApiServer.start(port, request -> paths.respond(request)
                    .orElseGet(() -> tenants.of(request).respond(request)));
        } catch (IOException taken) {
            throw new UncheckedIOException(
                    "The sandbox cannot listen on port " + port + "; omit the port to use a free one.", taken);
        }
    }

    /**
     * Starts a server with one tenant.
     *
     * @param clocks creates the clock of a tenant, its only source of time for everything that the API returns or decides
     * @param realTime the clock of requests that belong to no tenant
     * @param seed the seed of ids, codes and secrets
     * @param port the port, 0 for any free one
     * @throws UncheckedIOException when the port is in use
     * @throws IllegalStateException when the contract is missing or does not match the sandbox
     */
    public static SandboxServer start(Function<Scheduler, Clock> clocks, Clock realTime, long seed, int port) {
        return new SandboxServer(clocks, realTime, seed, port);
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
    }
}
