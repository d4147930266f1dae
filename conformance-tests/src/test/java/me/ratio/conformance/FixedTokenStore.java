package me.ratio.conformance;

import java.time.Duration;
import me.ratio.sdk.session.SessionStore;
import me.ratio.sdk.session.StoredSession;

/** A session store in which every session is signed in with the same token. */
record FixedTokenStore(String token) implements SessionStore {
    @Override
    public StoredSession load(String key, Duration timeout) {
        return new StoredSession(token, "fixed", 1, 1, 1, 0, false, 1);
    }

    @Override
    public boolean compareAndSet(String key, long expectedVersion, StoredSession next, Duration timeout) {
        throw new IllegalStateException("no response here carries a token");
    }
}
