package me.ratio.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import me.ratio.sdk.session.SessionStore;
import me.ratio.sdk.session.StoredSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Checks any session store against what {@link SessionStore} demands: with a store that passes, no user gets the session of
 * another, and no newer token is lost to an older one.
 *
 * <pre>{@code
 * class MyStoreTest extends SessionStoreTest {
 *     @Override
 *     protected SessionStore newStore() {
 *         return new MyStore(dataSource);
 *     }
 * }
 * }</pre>
 *
 * <p>The name of a method says what it checks. Keys are new ones in each run, so a store may contain others.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class SessionStoreTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final int ROUNDS = 20;

    private final String run = UUID.randomUUID().toString();
    private @Nullable SessionStore store;

    /** Creates the test class. */
    protected SessionStoreTest() {}

    /** Returns the store to check, for each method. */
    protected abstract SessionStore newStore();

    /** Returns another store with the same contents, as another process has it; the same store if there is no other. */
    protected SessionStore reopened(SessionStore opened) {
        return opened;
    }

    @BeforeEach
    void openStore() {
        store = Objects.requireNonNull(newStore(), "newStore() returned null");
    }

    private SessionStore store() {
        return Objects.requireNonNull(store, "the store is made before each check");
    }

    private static StoredSession session(String token, long version) {
        return new StoredSession(token, "lineage", 1, 2, 3, 4, false, version);
    }

    private boolean set(SessionStore in, String key, long expected, StoredSession next) {
        return in.compareAndSet(run + key, expected, next, TIMEOUT);
    }

    private @Nullable StoredSession load(SessionStore from, String key) {
        return from.load(run + key, TIMEOUT);
    }

    @Test
    void returnsNullForAnUnknownSession() {
        assertNull(load(store(), "unknown"));
    }

    @Test
    void keepsEveryPartOfASession() {
        long large = (1L << 62) + 5;
        StoredSession full = new StoredSession("token", "lineage", large, large + 1, large + 2, large + 3, true, large);
        StoredSession empty = new StoredSession("", "", 0, 0, 0, 0, false, large + 1);

        assertTrue(set(store(), "key", 0, full));
        assertEquals(full, load(reopened(store()), "key"));
        assertTrue(set(store(), "key", large, empty));
        assertEquals(empty, load(reopened(store()), "key"));
        assertEquals("", Objects.requireNonNull(load(store(), "key")).token());
    }

    @Test
    void keepsLongAndForeignText() {
        String token = "'; -- \\ \u00fc\u4e2d\u0416\ud83d\ude42.".repeat(2_000);

        assertTrue(set(store(), "key", 0, session(token, 1)));
        assertEquals(session(token, 1), load(reopened(store()), "key"));
    }

    @Test
    void storesAFirstValueOnlyIfThereIsNone() {
        assertTrue(set(store(), "key", 0, session("first", 5)));
        assertFalse(set(store(), "key", 0, session("second", 6)));
        assertEquals(session("first", 5), load(store(), "key"));
        assertFalse(set(store(), "unknown", 5, session("third", 6)), "there is nothing to replace");
        assertNull(load(store(), "unknown"));
    }

    @Test
    void replacesTheExpectedVersionOnly() {
        assertTrue(set(store(), "key", 0, session("first", 5)));

        assertFalse(set(store(), "key", 4, session("older", 5)));
        assertFalse(set(store(), "key", 6, session("newer", 7)));
        assertEquals(session("first", 5), load(store(), "key"));
        assertTrue(set(store(), "key", 5, session("second", 6)));
        assertFalse(set(store(), "key", 5, session("third", 6)), "the version was replaced before");
        assertEquals(session("second", 6), load(store(), "key"));
    }

    @Test
    void storesOneFirstValueOfManyThreads() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String key = "key" + round;
            List<Boolean> stored =
                    SimultaneousCalls.results(thread -> set(store(), key, 0, session("by " + thread, 1 + thread)));

            assertEquals(1, Collections.frequency(stored, true), "threads that were told that they stored it");
            int winner = stored.indexOf(true);
            assertEquals(session("by " + winner, 1 + winner), load(store(), key));
        }
    }

    @Test
    void letsOneOfManyThreadsReplaceAVersion() throws Exception {
        assertTrue(set(store(), "key", 0, session("first", 1)));
        for (long version = 1; version <= ROUNDS; version++) {
            long expected = version;
            List<Boolean> stored = SimultaneousCalls.results(
                    thread -> set(store(), "key", expected, session("by " + thread, expected + 1)));

            assertEquals(1, Collections.frequency(stored, true), "threads that were told that they changed it");
            assertEquals(session("by " + stored.indexOf(true), expected + 1), load(store(), "key"));
        }
    }

    @Test
    void showsChangesToEverybodyAtOnce() {
        assertTrue(set(store(), "key", 0, session("first", 1)));
        SessionStore other = reopened(store());
        assertEquals(session("first", 1), load(other, "key"), "a value, seen by another store");

        assertTrue(set(other, "key", 1, session("second", 2)));

        assertEquals(session("second", 2), load(store(), "key"), "a change, seen by the first store");
        assertEquals(session("second", 2), load(reopened(other), "key"), "a change, seen by a third store");
        assertFalse(set(store(), "key", 1, session("third", 2)));
    }

    @Test
    void keepsSimilarKeysApart() {
        List<String> keys = List.of("a", "A", "a ", " a", "a%", "a_", "aa", "'a", "\u00e4", "a\u0308", "\ud83d\ude42");
        keys.forEach(key -> assertTrue(set(store(), key, 0, session("of " + key, 1)), "the session of " + key));

        assertTrue(set(store(), "a", 1, session("changed", 2)));

        assertEquals(session("changed", 2), load(store(), "a"));
        keys.subList(1, keys.size())
                .forEach(key -> assertEquals(session("of " + key, 1), load(store(), key), "the session of " + key));
    }
}
