package me.ratio.sdk.internal.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import me.ratio.sdk.session.SessionStore;
import me.ratio.sdk.session.StoredSession;
import org.jspecify.annotations.Nullable;

/** Keeps sessions in memory, and drops those that nobody can use any more. */
public final class InMemorySessionStore implements SessionStore {
    /** Longer than a session lives without calls, and than any sign-in step takes. */
    private static final Duration LIFETIME = Duration.ofMinutes(15);

    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(1);

    private final ConcurrentMap<String, Entry> sessions = new ConcurrentHashMap<>();
    private final Clock clock;
    private final AtomicReference<Instant> lastSweep;

    private record Entry(StoredSession session, Instant changedAt) {}

    /** Creates an empty store. */
    public InMemorySessionStore(Clock clock) {
        this.clock = clock;
        this.lastSweep = new AtomicReference<>(clock.instant());
    }

    @Override
    public @Nullable StoredSession load(String key, Duration timeout) {
        Entry entry = sessions.get(key);
        return entry == null ? null : entry.session();
    }

    @Override
    public boolean compareAndSet(String key, long expectedVersion, StoredSession next, Duration timeout) {
        Instant now = clock.instant();
        sweep(now);
        Entry replacement = new Entry(next, now);
        if (expectedVersion == 0) {
            return sessions.putIfAbsent(key, replacement) == null;
        }
        Entry current = sessions.get(key);
        return current != null
                && current.session().version() == expectedVersion
                && sessions.replace(key, current, replacement);
    }

    private void sweep(Instant now) {
        Instant last = lastSweep.get();
        if (Duration.between(last, now).compareTo(BETWEEN_SWEEPS) > 0 && lastSweep.compareAndSet(last, now)) {
            sessions.values()
                    .removeIf(entry -> Duration.between(entry.changedAt(), now).compareTo(LIFETIME) > 0);
        }
    }

    /** Returns how many sessions there are. */
    public int size() {
        return sessions.size();
    }
}
