package me.ratio.conformance;

import me.ratio.sdk.session.SessionStore;
import me.ratio.sdk.session.StoredSession;

/** Every session in it has signed in already, with the same token; nothing replaces it. */
record FixedTokenStore(String token) implements SessionStore {
    @Override
    public StoredSession load(String key) {
        return new StoredSession(token, "given", 1, 1, 1);
    }

    @Override
    public boolean compareAndSet(String key, long expectedVersion, StoredSession next) {
        throw new IllegalStateException("no answer here brings a token");
    }
}
