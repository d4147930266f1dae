package me.ratio.sandbox.server;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import me.ratio.sandbox.auth.FingerprintValidator;
import me.ratio.sandbox.contract.ApiContract;
import me.ratio.sandbox.http.ApiError;
import me.ratio.sandbox.http.ApiRequest;
import me.ratio.sandbox.http.Router;
import me.ratio.sandbox.json.Uuids;
import me.ratio.sandbox.options.TenantOptions;
import me.ratio.sandbox.state.SandboxState;
import me.ratio.sandbox.state.Scheduler;
import me.ratio.sandbox.state.SeededIds;
import me.ratio.sandbox.webhook.HttpWebhookSender;
import me.ratio.sandbox.webhook.WebhookLog;

/**
 * The tenants of a sandbox. Any client id is valid, so tests need no registration: a new one becomes a tenant, and the
 * first secret sent with it becomes its secret.
 */
public final class Tenants {
    private static final int SECRET_BYTES = 32;

    private final Clocks clocks;
    private final long seed;
    private final ApiContract contract;
    private final Router router;
    private final HttpWebhookSender sender;
    private final ResponseValidator responses;
    private final FingerprintValidator fingerprints;
    private final TenantOptions defaults;
    private final String idHeader;
    private final String secretHeader;
    private final String sessionHeader;
    private final Map<UUID, Tenant> byClientId = new ConcurrentHashMap<>();
    private final Tenant first;
    private final Tenant none;

    /**
     * Creates the first tenant. Its credentials are the first values of the seed, and depend on nothing else.
     *
     * @param defaults the options of tenants that have none of their own
     */
    Tenants(Clocks clocks, long seed, ApiContract contract, HttpWebhookSender sender, TenantOptions defaults) {
        this.clocks = clocks;
        this.seed = seed;
        this.contract = contract;
        this.router = new Router(contract.operations());
        this.sender = sender;
        this.responses = new ResponseValidator(contract);
        this.fingerprints = new FingerprintValidator(contract);
        this.defaults = defaults;
        this.idHeader = contract.securityHeader("ClientId");
        this.secretHeader = contract.securityHeader("ClientSecret");
        this.sessionHeader = contract.securityHeader("ClientSessionId");
        this.none = tenant(
                new Scheduler(),
                clocks.realTime(),
                new SeededIds(seed),
                new TenantClient(new UUID(0, 0), ""),
                TenantOptions.defaults());
        SeededIds ids = new SeededIds(seed);
        this.first = registered(tenant(ids, new TenantClient(ids.uuid(), ids.token(SECRET_BYTES)), defaults));
    }

    /** Returns the tenant of a client id. */
    Optional<Tenant> find(UUID clientId) {
        return Optional.ofNullable(byClientId.get(clientId));
    }

    /** Returns how many responses did not match the contract. */
    public long responseViolations() {
        return responses.violations();
    }

    /** Returns the tenant that exists from the start. */
    public Tenant first() {
        return first;
    }

    /** Returns all tenants. */
    public Collection<Tenant> all() {
        return byClientId.values();
    }

    /** Returns the tenant of a name, which is created with the default options if there is none. */
    public Tenant named(String name) {
        Tenant known = byClientId.get(ids(name).uuid());
        return known == null ? named(name, defaults) : known;
    }

    /**
     * Returns the tenant of a name, which is created if there is none. Its ids, codes and secrets depend on the seed and
     * the name only, not on other tenants.
     *
     * @throws IllegalArgumentException if it exists with other options
     */
    public Tenant named(String name, TenantOptions options) {
        SeededIds ids = ids(name);
        TenantClient client = new TenantClient(ids.uuid(), ids.token(SECRET_BYTES));
        Tenant tenant = registered(byClientId.computeIfAbsent(client.id(), absent -> tenant(ids, client, options)));
        if (!tenant.options().equals(options)) {
            throw new IllegalArgumentException(
                    "'" + name + "' is a tenant with other options: use another name, or the same options");
        }
        return tenant;
    }

    private SeededIds ids(String name) {
        return new SeededIds(seedOf(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))));
    }

    /**
     * Returns the tenant of a request. Without credentials it belongs to none, and sees a sandbox that is empty and has
     * the real time.
     */
    Tenant of(ApiRequest request) {
        Optional<UUID> clientId = request.header(idHeader).flatMap(Uuids::parse);
        if (clientId.isPresent()) {
            Tenant known = byClientId.get(clientId.get());
            return known != null
                    ? known
                    : request.header(secretHeader)
                            .map(secret -> newcomer(clientId.get(), secret))
                            .orElse(none);
        }
        return request.header(sessionHeader)
                .or(() -> sessionOfPath(request))
                .flatMap(this::ofClientSession)
                .orElse(none);
    }

    /** Returns the client session that the path names: whoever knows its id may read it, without credentials. */
    private Optional<String> sessionOfPath(ApiRequest request) {
        try {
            return Optional.ofNullable(
                    router.match(request.method(), request.rawPath()).path().get("sessionId"));
        } catch (ApiError noOperation) {
            return Optional.empty();
        }
    }

    private Optional<Tenant> ofClientSession(String id) {
        return all().stream()
                .filter(tenant -> tenant.state()
                        .locked(() -> tenant.state().clientSession(id).isPresent()))
                .findFirst();
    }

    private Tenant newcomer(UUID clientId, String secret) {
        TenantClient client = new TenantClient(clientId, secret);
        return registered(byClientId.computeIfAbsent(
                clientId, absent -> tenant(new SeededIds(seedOf(clientId)), client, defaults)));
    }

    /** Makes a tenant known by the ids of all its clients. */
    private Tenant registered(Tenant tenant) {
        byClientId.put(tenant.clientId(), tenant);
        tenant.clients().values().forEach(client -> byClientId.put(client.id(), tenant));
        return tenant;
    }

    private Tenant tenant(SeededIds ids, TenantClient client, TenantOptions options) {
        Scheduler scheduler = new Scheduler();
        Tenant tenant = tenant(scheduler, clocks.create(scheduler), ids, client, options);
        tenant.state().addApplication(client.id(), client.secret());
        tenant.clients().values().forEach(more -> tenant.state().addApplication(more.id(), more.secret()));
        return tenant;
    }

    private Tenant tenant(Scheduler scheduler, Clock clock, SeededIds ids, TenantClient client, TenantOptions options) {
        WebhookLog webhooks = new WebhookLog(clock, sender);
        scheduler.onSettle(webhooks::await);
        SandboxState state = new SandboxState(clock, ids, scheduler, webhooks);
        ResponseScript script = new ResponseScript(contract);
        return new Tenant(
                client.id(),
                client.secret(),
                state,
                webhooks,
                new UserChanges(state, contract),
                script,
                new ApiDispatcher(state, contract, router, script, responses, options),
                options,
                furtherClients(client, options),
                fingerprints);
    }

    private Map<String, TenantClient> furtherClients(TenantClient first, TenantOptions options) {
        Map<String, TenantClient> clients = new TreeMap<>();
        for (String name : options.clients()) {
            SeededIds ids = ids(first.id() + " " + name);
            clients.put(name, new TenantClient(ids.uuid(), ids.token(SECRET_BYTES)));
        }
        return clients;
    }

    /** Draws a seed from that of the sandbox and an id. */
    private long seedOf(UUID id) {
        long mixed = new SplittableRandom(seed ^ id.getMostSignificantBits()).nextLong();
        return new SplittableRandom(mixed ^ id.getLeastSignificantBits()).nextLong();
    }
}
