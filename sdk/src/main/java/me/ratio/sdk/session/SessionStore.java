package me.ratio.sdk.session;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the token of each user session. The one shipped with the client keeps them in memory; another one lets several
 * processes share sessions. It is called by many threads at once and must never mix keys. It may drop what has not
 * changed for longer than a session can live.
 */
public interface SessionStore {
    /** What is stored under a key, null when nothing is. */
    @Nullable
    StoredSession load(String key);

    /**
     * Stores a value if nothing has come between.
     *
     * @param key whose session it is
     * @param expectedVersion the version of the value to be replaced, 0 when there must be none
     * @param next the new value
     * @return whether it was stored; when not, the caller loads again and decides again
     */
    boolean compareAndSet(String key, long expectedVersion, StoredSession next);
}
