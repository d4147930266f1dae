package me.ratio.sandbox.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import me.ratio.sandbox.delivery.Outbox;

/** All that the sandbox remembers, behind one lock. */
public final class World {
    private final ReentrantLock lock = new ReentrantLock();
    private final Clock clock;
    private final Draws draws;
    private final Agenda agenda = new Agenda();
    private final Outbox outbox;
    private final PlaidLinks plaidLinks = new PlaidLinks();
    private final Map<UUID, Tenant> tenants = new HashMap<>();
    private final Map<String, Session> sessions = new HashMap<>();
    private final Map<String, ClientSession> clientSessions = new HashMap<>();
    private final Map<String, String> newestCodes = new HashMap<>();

    /** An empty world. */
    public World(Clock clock, long seed, Outbox outbox) {
        this.clock = clock;
        this.draws = new Draws(seed);
        this.outbox = outbox;
    }

    /** Does something while nothing else changes. */
    public <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** The time, in the milliseconds that the API can write. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Changes something later. */
    public void later(Duration delay, Runnable change) {
        agenda.add(
                now().plus(delay),
                () -> locked(() -> {
                    change.run();
                    return true;
                }));
    }

    /** Tells the webhooks of the user's tenant about an event; they are called without the lock. */
    public void publish(User user, Event event) {
        outbox.events(user, event, draws.uuid()).forEach(delivery -> agenda.add(now(), delivery));
    }

    /** The source of ids and codes. */
    public Draws draws() {
        return draws;
    }

    /** What is still to happen. */
    public Agenda agenda() {
        return agenda;
    }

    /** Bank links under way. */
    public PlaidLinks plaidLinks() {
        return plaidLinks;
    }

    /** The tenant of a client id, when anybody has used that id. */
    public Optional<Tenant> tenant(UUID clientId) {
        return Optional.ofNullable(tenants.get(clientId));
    }

    /** Adds a tenant and pins its secret. */
    public Tenant addTenant(UUID clientId, String secret) {
        Tenant tenant = new Tenant(clientId, secret);
        tenants.put(clientId, tenant);
        return tenant;
    }

    /** Opens a user session with nothing proven yet. */
    public Session openSession(Tenant tenant) {
        Session session = new Session("session-test-" + draws.uuid(), tenant, now());
        sessions.put(session.id(), session);
        return session;
    }

    /** A user session by id. */
    public Optional<Session> session(String id) {
        return Optional.ofNullable(sessions.get(id));
    }

    /** Keeps a client session. */
    public void add(ClientSession session) {
        clientSessions.put(session.id(), session);
    }

    /** A client session by id. */
    public Optional<ClientSession> clientSession(String id) {
        return Optional.ofNullable(clientSessions.get(id));
    }

    /** Notes the newest code sent to a phone number or an e-mail address. */
    public void noteCode(String destination, String code) {
        newestCodes.put(destination, code);
    }

    /** The newest code sent to a phone number or an e-mail address. */
    public Optional<String> newestCode(String destination) {
        return Optional.ofNullable(newestCodes.get(destination));
    }
}
