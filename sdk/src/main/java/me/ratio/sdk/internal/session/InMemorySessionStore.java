package me.ratio.sdk.internal.session;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import me.ratio.sdk.session.SessionStore;
import me.ratio.sdk.session.StoredSession;
import org.jspecify.annotations.Nullable;

/** Keeps sessions in memory for as long as the client exists. */
public final class InMemorySessionStore implements SessionStore {
    private final ConcurrentMap<String, StoredSession> sessions = new ConcurrentHashMap<>();

    @Override
    public @Nullable StoredSession load(String key) {
        return sessions.get(key);
    }

    @Override
    public boolean compareAndSet(String key, long expectedVersion, StoredSession next) {
        if (expectedVersion == 0) {
            return sessions.putIfAbsent(key, next) == null;
        }
        StoredSession current = sessions.get(key);
        return current != null && current.version() == expectedVersion && sessions.replace(key, current, next);
    }
}
