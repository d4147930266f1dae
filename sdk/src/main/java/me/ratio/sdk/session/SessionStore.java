package me.ratio.sdk.session;

import org.jspecify.annotations.Nullable;

/**
 * Stores the token of each user session. The client's own store is in memory; another one lets several processes share
 * sessions. It is called by many threads at once and must never mix up keys. It may drop a value that has not changed
 * for longer than a session can last. Values contain tokens, so protect them like passwords.
 *
 * <p>In a database, {@code compareAndSet} is one statement, and its result is whether a row was changed:
 *
 * <pre>{@code
 * UPDATE session SET token = ?, lineage = ?, lineage_sequence = ?, request_sequence = ?, version = ?
 *     WHERE id = ? AND version = ?
 * }</pre>
 *
 * <p>An exception of a store fails the call, with one exception: a refreshed token that cannot be stored is only
 * logged, since the response that brought it may be that of a purchase.
 */
public interface SessionStore {
    /** Returns the value stored under a key, null if there is none. */
    @Nullable
    StoredSession load(String key);

    /**
     * Stores a value if the present one has the expected version.
     *
     * @param key the session
     * @param expectedVersion the version of the value to replace, 0 if there must be none
     * @param next the new value
     * @return whether it was stored; if not, the caller loads and decides again
     */
    boolean compareAndSet(String key, long expectedVersion, StoredSession next);
}
