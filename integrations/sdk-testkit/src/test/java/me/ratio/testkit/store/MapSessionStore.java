package me.ratio.testkit.store;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import me.ratio.sdk.session.SessionStore;
import me.ratio.sdk.session.StoredSession;

/** A correct store, whose steps are overridden to plant a fault. */
class MapSessionStore implements SessionStore {
    final Map<String, StoredSession> sessions = new ConcurrentHashMap<>();

    /** Returns the store of another process. */
    MapSessionStore reopened() {
        return this;
    }

    String row(String key) {
        return key;
    }

    StoredSession kept(StoredSession session) {
        return session;
    }

    boolean isReplaced(StoredSession present, long expectedVersion) {
        return expectedVersion == (present == null ? 0 : present.version());
    }

    @Override
    public StoredSession load(String key, Duration timeout) {
        return sessions.get(row(key));
    }

    @Override
    public synchronized boolean compareAndSet(String key, long expectedVersion, StoredSession next, Duration timeout) {
        boolean replaced = isReplaced(sessions.get(row(key)), expectedVersion);
        if (replaced) {
            sessions.put(row(key), kept(next));
        }
        return replaced;
    }
}
