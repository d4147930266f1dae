package me.ratio.sdk.session;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Stores the token of each user session. The client's own store is in memory; another one lets several processes share
 * sessions. It is called by many threads at once and must never mix up keys. It may drop a value that has not changed
 * for 15 minutes. Values contain tokens, so protect them like passwords.
 *
 * <p>A key consists of the application's own key and a prefix for the server and the client id, so several applications can
 * share a store.
 *
 * <p>In a database, {@code compareAndSet} is one statement, and its result is whether a row was changed:
 *
 * <pre>{@code
 * UPDATE session SET token = ?, lineage = ?, lineage_ticket = ?, ticket = ?, request_sequence = ?, stored_at = ?,
 *     expired = ?, version = ? WHERE id = ? AND version = ?
 * }</pre>
 *
 * <p>An exception of a store becomes a {@link me.ratio.sdk.error.SessionStoreException}, which says what that means for a
 * call. The timeout is what is left of the call's: a store must keep it, or the call ends late.
 */
public interface SessionStore {
    /**
     * Returns the value stored under a key, null if there is none.
     *
     * @param timeout how long it may take
     */
    @Nullable
    StoredSession load(String key, Duration timeout);

    /**
     * Stores a value if the present one has the expected version.
     *
     * @param key the session
     * @param expectedVersion the version of the value to replace, 0 if there must be none
     * @param next the new value
     * @param timeout how long it may take
     * @return whether it was stored; if not, the caller loads and decides again
     */
    boolean compareAndSet(String key, long expectedVersion, StoredSession next, Duration timeout);
}
