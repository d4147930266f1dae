package me.ratio.sandbox;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import me.ratio.sandbox.options.TenantOptions;
import me.ratio.sandbox.server.SandboxServer;
import me.ratio.sandbox.server.ServerOptions;
import me.ratio.sandbox.server.Tenant;
import me.ratio.sandbox.webhook.WebhookDelivery;
import me.ratio.sdk.RatioClient;
import org.jspecify.annotations.Nullable;

/**
 * The Ratio API as a server on this machine, for example for a test:
 *
 * <pre>{@code
 * try (RatioSandbox sandbox = RatioSandbox.start();
 *         RatioClient client = RatioClient.builder()
 *                 .baseUrl(sandbox.baseUrl())
 *                 .clientId(sandbox.clientId())
 *                 .clientSecret(sandbox.clientSecret())
 *                 .build()) {
 *     VerifiedUser user = sandbox.verifiedUser(client);
 *     user.session().bank().initiateAch(user.userId(), user.bankId(), purchase);
 *     sandbox.clock().advance(Duration.ofMinutes(2)); // the purchase is delivered
 *
 * }
 * }</pre>
 *
 * <p>It keeps state, verifies both factors and real wallet signatures, issues session tokens that last five minutes,
 * and signs and delivers webhooks. Amounts and id numbers select outcomes; the README lists them. Nothing is stored,
 * and nothing leaves the machine.
 *
 * <p>A sandbox has tenants: {@link #tenant()} returns a new one with a clock, users and codes of its own. The methods of
 * this class that concern a tenant concern the first one. Safe for use by several threads. The same seed, a frozen clock
 * and the same calls in the same order give the same ids, codes and tokens.
 */
public final class RatioSandbox implements AutoCloseable {
    private final TenantClocks clocks;
    private final SandboxServer server;
    private final Map<UUID, SandboxTenant> tenants = new ConcurrentHashMap<>();
    private final SandboxTenant first;
    private final AtomicInteger unnamedTenants = new AtomicInteger();
    private final AtomicInteger verifiedUsers = new AtomicInteger();

    private RatioSandbox(Builder builder) {
        clocks = new TenantClocks(builder.clock == null ? SandboxClock.ticking() : builder.clock);
        try {
            server = SandboxServer.start(
                    clocks, builder.seed, ServerOptions.onPort(builder.port), builder.tenantOptions);
        } catch (RuntimeException e) {
            clocks.close();
            throw e;
        }
        first = of(server.tenants().first());
    }

    /**
     * Starts a sandbox on a free port, with ticking clocks.
     *
     * @throws IllegalStateException when the contract is missing from the class path or does not match the sandbox
     */
    public static RatioSandbox start() {
        return builder().start();
    }

    /** Creates a builder for a sandbox with a clock, port or seed of your choice. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the base URL of the API: {@code http://127.0.0.1} and a port. */
    public URI baseUrl() {
        return server.uri();
    }

    /**
     * Returns a new tenant: another application that shares nothing with this one. What its ids are depends on how many
     * there were before; give it a name where that may vary.
     */
    public SandboxTenant tenant() {
        return tenant("tenant " + unnamedTenants.incrementAndGet());
    }

    /**
     * Returns the tenant of a name, which is created if there is none. Its ids, codes and secrets depend on the seed and
     * the name only: a test that takes its own name sees the same ones, whatever else runs.
     */
    public SandboxTenant tenant(String name) {
        return of(server.tenants().named(name));
    }

    /**
     * Returns the tenant of a name, which is created with options of its own if there is none.
     *
     * @throws IllegalArgumentException if the tenant exists with other options
     */
    public SandboxTenant tenant(String name, TenantOptions options) {
        return of(server.tenants().named(name, options));
    }

    private SandboxTenant of(Tenant tenant) {
        return tenants.computeIfAbsent(
                tenant.clientId(),
                absent -> new SandboxTenant(
                        baseUrl(), tenant, clocks.of(tenant.state().scheduler())));
    }

    /** Returns the tenant that exists from the start. */
    SandboxTenant first() {
        return first;
    }

    /** Returns how many responses did not match the contract, each of them a defect of the sandbox. */
    long responseViolations() {
        return server.tenants().responseViolations();
    }

    /** Returns the clock of the first tenant. */
    public SandboxClock clock() {
        return first.clock();
    }

    /**
     * Returns the id of a client that is ready for use. Any other UUID can be used as a client id too: the first secret
     * sent with it becomes its secret, and it is a tenant of its own.
     */
    public String clientId() {
        return first.clientId();
    }

    /** Returns the secret of {@link #clientId()}. */
    public String clientSecret() {
        return first.clientSecret();
    }

    /**
     * Returns the latest one-time code (OTP) that the first tenant has sent to a phone number or an e-mail address.
     *
     * @param destination the phone number in E.164 format, or the e-mail address in any case
     * @return six digits
     * @throws IllegalStateException when no code was sent there
     */
    public String lastOtp(String destination) {
        return first.lastOtp(destination);
    }

    /**
     * Completes Plaid Link in place of a user of the first tenant, who would log in at the bank in a browser. If the link
     * token was issued to repair a bank account, the account is repaired.
     *
     * @param linkToken the token that the request for a link returned
     * @param login the login that the user enters
     * @return the public token that activates the link
     * @throws IllegalArgumentException when the first tenant did not get the link token
     */
    public String completePlaidLink(String linkToken, PlaidLogin login) {
        return first.completePlaidLink(linkToken, login);
    }

    /**
     * Creates a user who can buy: signed in with two factors, identity approved, with a wallet and a verified bank
     * account. Each call creates another user. No clock moves: what is pending for this user is done at once.
     *
     * @param client a client of this sandbox; the user is one of its tenant
     * @throws me.ratio.runtime.error.ClientException when the client is not one of this sandbox
     */
    public VerifiedUser verifiedUser(RatioClient client) {
        return VerifiedUser.signUp(client, verifiedUsers.getAndIncrement(), this::withCode);
    }

    private SandboxTenant withCode(String id) {
        return server.tenants().all().stream()
                .map(this::of)
                .filter(tenant -> tenant.hasCode(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The client is not one of this sandbox."));
    }

    /**
     * Returns all webhook deliveries of the first tenant so far, oldest first, failed ones included. Deliveries are made
     * when the clock moves: a frozen one needs {@code advance(Duration.ZERO)}, a ticking one makes them at once.
     */
    public List<WebhookDelivery> webhookDeliveries() {
        return first.webhookDeliveries();
    }

    /** Stops the server and discards all state. */
    @Override
    public void close() {
        clocks.close();
        server.close();
        tenants.values().forEach(SandboxTenant::close);
    }

    /** Builds a sandbox. */
    public static final class Builder {
        private @Nullable SandboxClock clock;
        private int port;
        private long seed = 1;
        private TenantOptions tenantOptions = TenantOptions.defaults();

        private Builder() {}

        /**
         * Sets the clock of the first tenant, which several sandboxes may share; other tenants have one that starts like it.
         * Default: a ticking clock.
         */
        public Builder clock(SandboxClock newClock) {
            clock = newClock;
            return this;
        }

        /** Sets the port to listen on, 0 to 65535. Default: 0, any free port. */
        public Builder port(int newPort) {
            port = newPort;
            return this;
        }

        /** Sets the seed of ids, codes and secrets. Default: 1, so two runs generate the same ones. */
        public Builder seed(long newSeed) {
            seed = newSeed;
            return this;
        }

        /** Sets the options of all tenants that get none of their own. Default: {@link TenantOptions#defaults()}. */
        public Builder tenantOptions(TenantOptions newOptions) {
            tenantOptions = newOptions;
            return this;
        }

        /**
         * Starts the sandbox.
         *
         * @throws UncheckedIOException when the port is in use
         * @throws IllegalStateException when the contract is missing from the class path or does not match the sandbox
         */
        public RatioSandbox start() {
            return new RatioSandbox(this);
        }
    }
}
