package me.ratio.sdk.internal.session;

import java.time.Duration;
import me.ratio.sdk.session.SessionStore;
import me.ratio.sdk.session.StoredSession;
import org.jspecify.annotations.Nullable;

/** Keeps the one session of an object that has no key, for as long as the object exists. */
public final class SingleSessionStore implements SessionStore {
    private volatile @Nullable StoredSession session;

    /** Creates an empty store. */
    public SingleSessionStore() {}

    @Override
    public @Nullable StoredSession load(String key, Duration timeout) {
        return session;
    }

    @Override
    public synchronized boolean compareAndSet(String key, long expectedVersion, StoredSession next, Duration timeout) {
        StoredSession current = session;
        if ((current == null ? 0 : current.version()) != expectedVersion) {
            return false;
        }
        session = next;
        return true;
    }
}
