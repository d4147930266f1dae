package me.ratio.sdk.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import me.ratio.sdk.internal.token.TokenUpdate;
import me.ratio.sdk.session.SessionStore;
import me.ratio.sdk.session.StoredSession;
import me.ratio.sdk.testing.ClientFixture;
import me.ratio.sdk.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionStoreContentionTest {
    private static final String OLD = TestTokens.of("user", 100, 400);
    private static final String NEW = TestTokens.of("user", 200, 500);
    private static final String NEWER = TestTokens.of("user", 300, 600);

    /** Rejects the first updates, as if others had been quicker. */
    private static final class Contended implements SessionStore {
        private final InMemorySessionStore store = new InMemorySessionStore();
        private final Runnable meanwhile;
        private int rejections;
        private int updates;

        Contended(int rejections, Runnable meanwhile) {
            this.rejections = rejections;
            this.meanwhile = meanwhile;
        }

        @Override
        public @Nullable StoredSession load(String key) {
            return store.load(key);
        }

        @Override
        public boolean compareAndSet(String key, long expectedVersion, StoredSession next) {
            updates++;
            if (rejections-- > 0) {
                meanwhile.run();
                return false;
            }
            return store.compareAndSet(key, expectedVersion, next);
        }
    }

    @Test
    void retriesUntilStored() {
        Contended store = new Contended(7, () -> {});
        store.store.compareAndSet(ClientFixture.KEY, 0, new StoredSession(OLD, "first", 1, 1, 1));

        tokens(store).offer(TokenUpdate.refreshed(NEW, "first", 2));

        assertThat(store.load(ClientFixture.KEY)).isEqualTo(new StoredSession(NEW, "first", 1, 2, 2));
        assertThat(store.updates).isEqualTo(8);
    }

    @Test
    void decidesAgainAfterALostCompareAndSet() {
        StoredSession between = new StoredSession(NEWER, "first", 1, 3, 2);
        InMemorySessionStore[] shared = new InMemorySessionStore[1];
        Contended store = new Contended(1, () -> shared[0].compareAndSet(ClientFixture.KEY, 1, between));
        shared[0] = store.store;
        store.store.compareAndSet(ClientFixture.KEY, 0, new StoredSession(OLD, "first", 1, 1, 1));

        tokens(store).offer(TokenUpdate.refreshed(NEW, "first", 2));

        assertThat(store.load(ClientFixture.KEY)).isEqualTo(between);
        assertThat(store.updates).isEqualTo(1);
    }

    @Test
    void objectsForOneSessionShareTheirSequence() {
        InMemorySessionStore store = new InMemorySessionStore();
        AtomicLong requests = new AtomicLong();
        RotatingToken here = new RotatingToken(store, ClientFixture.KEY, ClientFixture.FINGERPRINT, null, requests);
        RotatingToken there = new RotatingToken(store, ClientFixture.KEY, ClientFixture.FINGERPRINT, null, requests);
        for (int i = 0; i < 50; i++) {
            here.beginRequest();
        }
        long earlier = here.beginRequest();
        long later = there.beginRequest();

        there.offer(TokenUpdate.issued(NEW, later));
        here.offer(TokenUpdate.issued(OLD, earlier));

        assertThat(here.current()).extracting(StoredSession::token).isEqualTo(NEW);
    }

    @Test
    void reusedKeyGetsAnotherVersion() {
        InMemorySessionStore alices = new InMemorySessionStore();
        tokens(alices).offer(TokenUpdate.issued(OLD, 1));
        InMemorySessionStore bobs = new InMemorySessionStore();
        tokens(bobs).offer(TokenUpdate.issued(NEW, 2));

        StoredSession seen = alices.load(ClientFixture.KEY);

        assertThat(bobs.compareAndSet(ClientFixture.KEY, seen.version(), seen)).isFalse();
    }

    @Test
    void givesUpAfterManyAttempts() {
        Contended store = new Contended(Integer.MAX_VALUE, () -> {});

        assertThatThrownBy(() -> tokens(store).offer(TokenUpdate.issued(NEW, 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the session store has rejected a token 100 times");
    }

    private static RotatingToken tokens(SessionStore store) {
        return new RotatingToken(store, ClientFixture.KEY, ClientFixture.FINGERPRINT, null, new AtomicLong());
    }

    @Test
    void storeRejectsAnotherVersion() {
        InMemorySessionStore store = new InMemorySessionStore();
        StoredSession first = new StoredSession(OLD, "first", 1, 1, 1);

        assertThat(store.compareAndSet(ClientFixture.KEY, 1, first)).isFalse();
        assertThat(store.compareAndSet(ClientFixture.KEY, 0, first)).isTrue();
        assertThat(store.compareAndSet(ClientFixture.KEY, 0, first)).isFalse();
        assertThat(store.compareAndSet(ClientFixture.KEY, 2, first)).isFalse();
        assertThat(store.compareAndSet("other", 1, first)).isFalse();
        assertThat(store.compareAndSet(ClientFixture.KEY, 1, new StoredSession(NEW, "first", 1, 2, 2)))
                .isTrue();
        assertThat(store.load("other")).isNull();
    }
}
