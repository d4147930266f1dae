package me.ratio.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import me.ratio.sdk.purchase.IntentState;
import me.ratio.sdk.purchase.PurchaseStore;
import me.ratio.sdk.purchase.StoredIntent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Checks any purchase store against what {@link PurchaseStore} demands: with a store that passes, a purchase is claimed once
 * and sent once.
 *
 * <pre>{@code
 * class MyStoreTest extends PurchaseStoreTest {
 *     @Override
 *     protected PurchaseStore newStore() {
 *         return new MyStore(dataSource);
 *     }
 * }
 * }</pre>
 *
 * <p>The name of a method says what it checks. Keys and ids are new ones in each run, so a store may contain others. Times
 * have microseconds.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class PurchaseStoreTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final int ROUNDS = 20;
    private static final Instant CLAIMED = Instant.parse("2023-07-12T15:04:05.123456Z");

    private final String run = UUID.randomUUID().toString();
    private @Nullable PurchaseStore store;

    /** Creates the test class. */
    protected PurchaseStoreTest() {}

    /** Returns the store to check, for each method. */
    protected abstract PurchaseStore newStore();

    /** Returns another store with the same contents, as another process has it; the same store if there is no other. */
    protected PurchaseStore reopened(PurchaseStore opened) {
        return opened;
    }

    @BeforeEach
    void openStore() {
        store = Objects.requireNonNull(newStore(), "newStore() returned null");
    }

    private PurchaseStore store() {
        return Objects.requireNonNull(store, "the store is made before each check");
    }

    @Test
    void returnsAClaimAsItIs() {
        StoredIntent claim = claim("key");

        assertEquals(claim, store().claim(claim, TIMEOUT));
        assertEquals(claim, store().load(claim.key(), TIMEOUT));
    }

    @Test
    void returnsNullForAnUnknownKey() {
        assertNull(store().load(run + "unknown", TIMEOUT));
    }

    @Test
    void claimsAKeyOnce() {
        StoredIntent first = store().claim(claim("key"), TIMEOUT);
        StoredIntent second = intent("key", "other app", "other user", "other", IntentState.CLAIMED, null, 1);

        assertEquals(first, store().claim(second, TIMEOUT), "what a second claim returns");
        assertEquals(first, store().load(first.key(), TIMEOUT), "what is stored after a second claim");
    }

    @Test
    void returnsAChangedIntentToASecondClaim() {
        StoredIntent claim = store().claim(claim("key"), TIMEOUT);
        StoredIntent sending = next(claim, IntentState.SENDING, "first");
        assertTrue(store().compareAndSet(sending, TIMEOUT));

        assertEquals(sending, store().claim(claim, TIMEOUT));
    }

    @Test
    void claimsAKeyOnceFromManyThreads() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String key = "key" + round;
            List<StoredIntent> results = SimultaneousCalls.results(thread ->
                    store().claim(intent(key, "app", "user", "by " + thread, IntentState.CLAIMED, null, 1), TIMEOUT));

            assertEquals(
                    Collections.singleton(store().load(run + key, TIMEOUT)),
                    new HashSet<>(results),
                    "all threads get the one claim");
        }
    }

    @Test
    void replacesTheVersionBeforeOnly() {
        StoredIntent claim = store().claim(claim("key"), TIMEOUT);
        StoredIntent second = next(claim, IntentState.SENDING, "second");
        StoredIntent third = next(second, IntentState.DONE, "third");

        assertFalse(store().compareAndSet(third, TIMEOUT), "a version was left out");
        assertTrue(store().compareAndSet(second, TIMEOUT), "the version before is there");
        assertFalse(store().compareAndSet(second, TIMEOUT), "this version is already there");
        assertEquals(second, store().load(claim.key(), TIMEOUT));
        assertTrue(store().compareAndSet(third, TIMEOUT));
        assertFalse(store().compareAndSet(second, TIMEOUT), "a later version is there");
        assertEquals(third, store().load(claim.key(), TIMEOUT));
    }

    @Test
    void replacesNothingWithoutAClaim() {
        StoredIntent second = next(claim("key"), IntentState.SENDING, "second");

        assertFalse(store().compareAndSet(second, TIMEOUT));
        assertNull(store().load(second.key(), TIMEOUT));
    }

    @Test
    void letsOneOfManyThreadsReplaceAVersion() throws Exception {
        StoredIntent current = store().claim(claim("key"), TIMEOUT);
        for (int round = 0; round < ROUNDS; round++) {
            StoredIntent before = current;
            List<Boolean> stored = SimultaneousCalls.results(
                    thread -> store().compareAndSet(next(before, IntentState.SENDING, "by " + thread), TIMEOUT));

            assertEquals(1, Collections.frequency(stored, true), "threads that were told that they changed it");
            current = Objects.requireNonNull(store().load(before.key(), TIMEOUT));
            assertEquals(next(before, IntentState.SENDING, "by " + stored.indexOf(true)), current);
        }
    }

    @Test
    void showsChangesToEverybodyAtOnce() {
        StoredIntent claim = store().claim(claim("key"), TIMEOUT);
        PurchaseStore other = reopened(store());
        assertEquals(claim, other.load(claim.key(), TIMEOUT), "a claim, seen by another store");
        StoredIntent sending = next(claim, IntentState.SENDING, "first");

        assertTrue(other.compareAndSet(sending, TIMEOUT));

        assertEquals(sending, store().load(claim.key(), TIMEOUT), "a change, seen by the first store");
        assertEquals(sending, reopened(other).load(claim.key(), TIMEOUT), "a change, seen by a third store");
        assertFalse(store().compareAndSet(next(claim, IntentState.SENDING, "second"), TIMEOUT));
    }

    @Test
    void keepsSimilarKeysApart() {
        List<String> keys = List.of("a", "A", "a ", " a", "a%", "a_", "aa", "'a", "\u00e4", "a\u0308", "\ud83d\ude42");
        keys.forEach(key -> store().claim(claim(key), TIMEOUT));
        StoredIntent changed = next(claim("a"), IntentState.SENDING, "changed");

        assertTrue(store().compareAndSet(changed, TIMEOUT));

        assertEquals(changed, store().load(changed.key(), TIMEOUT));
        keys.subList(1, keys.size())
                .forEach(key -> assertEquals(claim(key), store().load(run + key, TIMEOUT), "the intent of " + key));
    }

    @Test
    void findsTheIntentsOfAUser() {
        List<StoredIntent> wanted = new ArrayList<>();
        for (IntentState state : IntentState.values()) {
            wanted.add(stored(intent("ada" + state, "app", "ada", state.name(), state, null, 1)));
        }
        wanted.add(stored(intent("ada", "other app", "ada", "other application", IntentState.SENDING, null, 1)));
        stored(intent("Ada", "app", "Ada", "other user", IntentState.SENDING, null, 1));

        List<StoredIntent> found = store().ofUser(run + "ada", TIMEOUT);

        assertEquals(new HashSet<>(wanted), new HashSet<>(found));
        assertEquals(wanted.size(), found.size());
        assertEquals(List.of(), store().ofUser(run + "nobody", TIMEOUT));
    }

    @Test
    void findsOpenIntentsOldestFirst() {
        List<StoredIntent> wanted = new ArrayList<>();
        for (IntentState state : IntentState.values()) {
            for (int age = 0; age < 3; age++) {
                StoredIntent intent = intent(state + " " + age, "app", "user", "", state, null, 1);
                StoredIntent aged = stored(claimedAt(intent, CLAIMED.minusNanos(1000L * wanted.size())));
                if (state.isOpen()) {
                    wanted.add(0, aged);
                }
            }
            stored(intent("elsewhere " + state, "other app", "user", "", state, null, 1));
        }

        assertEquals(wanted, store().open(run + "app", TIMEOUT));
        assertEquals(List.of(), store().open(run + "unknown", TIMEOUT));
    }

    @Test
    void keepsEveryField() {
        Instant time = Instant.parse("2023-12-31T23:59:59.999999Z");
        StoredIntent claim = store().claim(claim("key"), TIMEOUT);
        StoredIntent full = new StoredIntent(
                claim.key(),
                claim.application(),
                claim.userId(),
                claim.bankId(),
                claim.request(),
                claim.requestHash(),
                IntentState.REFUSED,
                claim.claimedAt(),
                time,
                time.plusSeconds(1),
                "item",
                422,
                "CODE",
                "",
                2);

        assertTrue(store().compareAndSet(full, TIMEOUT));
        assertEquals(full, reopened(store()).load(claim.key(), TIMEOUT));
        StoredIntent third = withVersion(next(claim, IntentState.NOT_SENT, null), 3);
        assertTrue(store().compareAndSet(third, TIMEOUT));
        assertEquals(third, reopened(store()).load(claim.key(), TIMEOUT), "values that are null again");
    }

    @Test
    void keepsLongAndForeignText() {
        String text = "{\"name\":\"'; -- \\\\ \u00fc\u4e2d\u0416\ud83d\ude42\"}\n".repeat(2_000);
        StoredIntent claim = intent("k".repeat(200 - run.length()), "app", "user", text, IntentState.CLAIMED, text, 1);

        assertEquals(claim, store().claim(claim, TIMEOUT));
        assertEquals(claim, reopened(store()).load(claim.key(), TIMEOUT));
    }

    /** Stores an intent in any state, from a claim on. */
    private StoredIntent stored(StoredIntent intent) {
        StoredIntent claim = withVersion(next(intent, IntentState.CLAIMED, null), 1);
        store().claim(claim, TIMEOUT);
        StoredIntent second = withVersion(intent, 2);
        assertTrue(store().compareAndSet(second, TIMEOUT));
        return second;
    }

    private StoredIntent claim(String key) {
        return intent(key, "app", "user", "{}", IntentState.CLAIMED, null, 1);
    }

    private StoredIntent intent(
            String key,
            String application,
            String userId,
            String request,
            IntentState state,
            @Nullable String reason,
            long version) {
        return new StoredIntent(
                run + key,
                run + application,
                run + userId,
                "bank",
                request,
                "hash of " + request.length(),
                state,
                CLAIMED,
                null,
                null,
                null,
                0,
                null,
                reason,
                version);
    }

    private static StoredIntent next(StoredIntent intent, IntentState state, @Nullable String reason) {
        return copy(intent, state, intent.claimedAt(), reason, intent.version() + 1);
    }

    private static StoredIntent withVersion(StoredIntent intent, long version) {
        return copy(intent, intent.state(), intent.claimedAt(), intent.reason(), version);
    }

    private static StoredIntent claimedAt(StoredIntent intent, Instant time) {
        return copy(intent, intent.state(), time, intent.reason(), intent.version());
    }

    private static StoredIntent copy(
            StoredIntent intent, IntentState state, Instant claimedAt, @Nullable String reason, long version) {
        return new StoredIntent(
                intent.key(),
                intent.application(),
                intent.userId(),
                intent.bankId(),
                intent.request(),
                intent.requestHash(),
                state,
                claimedAt,
                intent.sentAfter(),
                intent.firstReadAt(),
                intent.itemId(),
                intent.refusalStatus(),
                intent.refusalCode(),
                reason,
                version);
    }
}
