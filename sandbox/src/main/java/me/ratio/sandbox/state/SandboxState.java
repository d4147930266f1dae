package me.ratio.sandbox.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import me.ratio.sandbox.evm.EvmAddress;
import me.ratio.sandbox.evm.EvmKey;
import me.ratio.sandbox.webhook.WebhookEvent;
import me.ratio.sandbox.webhook.WebhookSender;

/**
 * Everything that a tenant of the sandbox remembers, guarded by one lock. Requests and scheduled changes hold it; webhook
 * deliveries do not, since their receivers may call the API.
 */
public final class SandboxState {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition codeSent = lock.newCondition();
    private final Clock clock;
    private final SeededIds ids;
    private final Scheduler scheduler;
    private final WebhookSender webhooks;
    private final PlaidLinks plaidLinks = new PlaidLinks();
    private final UserDirectory users = new UserDirectory();
    private final Map<UUID, Application> applications = new HashMap<>();
    private final Map<String, Session> sessions = new HashMap<>();
    private final Map<String, ClientSession> clientSessions = new HashMap<>();
    private final Map<String, String> lastOtps = new HashMap<>();
    private final Map<String, EvmKey> testWallets = new HashMap<>();

    /** Creates an empty state. */
    public SandboxState(Clock clock, SeededIds ids, Scheduler scheduler, WebhookSender webhooks) {
        this.clock = clock;
        this.ids = ids;
        this.scheduler = scheduler;
        this.webhooks = webhooks;
    }

    /** Runs work while no other thread changes the state. */
    public <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Returns the time in milliseconds, which is the precision of the API's timestamps. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Schedules a change for a user, which is made under the lock when the clock reaches its time. */
    public void later(Duration delay, User user, Runnable change) {
        scheduler.add(
                now().plus(delay),
                user.id(),
                () -> locked(() -> {
                    change.run();
                    return true;
                }));
    }

    /**
     * Schedules the deliveries of an event to the webhooks of the user's clients that are subscribed to it. The payload is
     * written now: it describes the state at the time of the event, not at that of the delivery.
     */
    public void publish(User user, WebhookEvent event) {
        byte[] payload = event.payload(ids.uuid(), user.id());
        user.clients().stream()
                .flatMap(client -> client.webhooks().values().stream())
                .filter(webhook -> webhook.isSubscribedTo(event.name()))
                .map(webhook -> new WebhookSender.Message(webhook.url(), webhook.secret(), event.name(), payload))
                .forEach(message -> scheduler.add(now(), () -> webhooks.send(message)));
    }

    /** Returns the generator of ids and codes. */
    public SeededIds ids() {
        return ids;
    }

    /** Returns the scheduler of pending changes and deliveries. */
    public Scheduler scheduler() {
        return scheduler;
    }

    /** Returns the bank links that users have started. */
    public PlaidLinks plaidLinks() {
        return plaidLinks;
    }

    /** Returns the application of a client id, if that client id was used before. */
    public Optional<Application> application(UUID clientId) {
        return Optional.ofNullable(applications.get(clientId));
    }

    /** Adds an application with its secret. */
    public Application addApplication(UUID clientId, String secret) {
        Application application = new Application(clientId, secret, users);
        applications.put(clientId, application);
        return application;
    }

    /** Returns a user by id. */
    public Optional<User> user(UUID id) {
        return users.user(id);
    }

    /** Opens a user session without any factor. */
    public Session openSession(Application application) {
        Session session = new Session("session-test-" + ids.uuid(), application, now());
        sessions.put(session.id(), session);
        return session;
    }

    /** Returns a user session by id. */
    public Optional<Session> session(String id) {
        return Optional.ofNullable(sessions.get(id));
    }

    /** Adds a client session. */
    public void add(ClientSession session) {
        clientSessions.put(session.id(), session);
    }

    /** Returns a client session by id. */
    public Optional<ClientSession> clientSession(String id) {
        return Optional.ofNullable(clientSessions.get(id));
    }

    /** Tells whether a one-time code is pending under the id that sending it returned. */
    public boolean hasCode(String id) {
        return applications.values().stream().anyMatch(application -> application.code(id) != null);
    }

    /** Returns all users, oldest first. */
    public List<User> users() {
        return users.all();
    }

    /** Returns the one-time codes that can still be used, newest first. */
    public List<OtpCode> codes() {
        List<OtpCode> codes = new ArrayList<>();
        applications.values().forEach(application -> codes.addAll(application.codes(now())));
        codes.sort(Comparator.comparing(OtpCode::sent).reversed());
        return codes;
    }

    /**
     * Waits for the next one-time code, but not longer than a time; other threads can change the state meanwhile.
     *
     * @return the time that is left, in nanoseconds
     */
    public long awaitCode(long nanos) throws InterruptedException {
        return codeSent.awaitNanos(nanos);
    }

    /** Forgets one-time codes, so that they can no longer be used. */
    public void forgetCodes(Predicate<OtpCode> forgotten) {
        codes().stream().filter(forgotten).forEach(code -> lastOtps.remove(code.destination()));
        applications.values().forEach(application -> application.forgetCodes(forgotten));
    }

    /** Keeps a wallet that was made for a person. */
    public String addTestWallet(EvmKey key) {
        testWallets.put(key.address(), key);
        return key.address();
    }

    /** Returns a wallet that was made for a person, by its address in any case. */
    public Optional<EvmKey> testWallet(String address) {
        return Optional.ofNullable(testWallets.get(EvmAddress.canonical(address)));
    }

    /** Records a one-time code as the latest one sent to a phone number or an e-mail address. */
    public void recordOtp(String destination, String code) {
        lastOtps.put(destination, code);
        codeSent.signalAll();
    }

    /** Returns the latest one-time code sent to a phone number or an e-mail address. */
    public Optional<String> lastOtp(String destination) {
        return Optional.ofNullable(lastOtps.get(destination));
    }
}
