package me.ratio.sdk.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import me.ratio.sdk.error.SessionStoreException;
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
    private static final Duration TIMEOUT = ClientFixture.TIMEOUT;

    /** Rejects the first updates, as if others had been quicker. */
    private static final class Contended implements SessionStore {
        private final SessionStore store;
        private final Runnable meanwhile;
        private int rejections;
        private int updates;

        Contended(SessionStore store, int rejections, Runnable meanwhile) {
            this.store = store;
            this.rejections = rejections;
            this.meanwhile = meanwhile;
        }

        @Override
        public @Nullable StoredSession load(String key, Duration timeout) {
            return store.load(key, timeout);
        }

        @Override
        public boolean compareAndSet(String key, long expectedVersion, StoredSession next, Duration timeout) {
            updates++;
            if (rejections-- > 0) {
                meanwhile.run();
                return false;
            }
            return store.compareAndSet(key, expectedVersion, next, timeout);
        }
    }

    private static StoredSession session(String token, long version) {
        return new StoredSession(token, "first", 1, 1, version, 0, false, version);
    }

    private static SessionStore holding(StoredSession session) {
        SessionStore store = new SingleSessionStore();
        store.compareAndSet(ClientFixture.KEY, 0, session, TIMEOUT);
        return store;
    }

    private static @Nullable StoredSession load(SessionStore store) {
        return store.load(ClientFixture.KEY, TIMEOUT);
    }

    private static RotatingToken token(SessionStore store) {
        return new RotatingToken(store, ClientFixture.KEY, ClientFixture.CLOCK);
    }

    @Test
    void retriesUntilStored() {
        Contended store = new Contended(holding(session(OLD, 1)), 7, () -> {});

        token(store).offer(TokenUpdate.refreshed(NEW, "first", 2), TIMEOUT);

        assertThat(load(store)).extracting(StoredSession::token).isEqualTo(NEW);
        assertThat(load(store)).extracting(StoredSession::version).isEqualTo(2L);
        assertThat(store.updates).isEqualTo(8);
    }

    @Test
    void decidesAgainAfterALostCompareAndSet() {
        StoredSession between = session(NEWER, 2);
        SessionStore shared = holding(session(OLD, 1));
        Contended store = new Contended(shared, 1, () -> shared.compareAndSet(ClientFixture.KEY, 1, between, TIMEOUT));

        token(store).offer(TokenUpdate.refreshed(NEW, "first", 2), TIMEOUT);

        assertThat(load(store)).isEqualTo(between);
        assertThat(store.updates).isEqualTo(1);
    }

    @Test
    void slowStepOfABusyProcessDoesNotUndoALaterOneOfAnother() {
        SessionStore store = new SingleSessionStore();
        RotatingToken busy = token(store);
        RotatingToken other = token(store);
        for (int i = 0; i < 100; i++) {
            busy.begin(TIMEOUT);
        }
        RotatingToken.Begun emailStep = busy.beginStep(TIMEOUT);
        RotatingToken.Begun smsStep = other.beginStep(TIMEOUT);

        other.offer(TokenUpdate.issued(NEW, smsStep.ticket(), smsStep.sequence()), TIMEOUT);
        busy.offer(TokenUpdate.issued(OLD, emailStep.ticket(), emailStep.sequence()), TIMEOUT);

        assertThat(load(store)).extracting(StoredSession::token).isEqualTo(NEW);
    }

    @Test
    void reusedKeyGetsAnotherVersion() {
        SessionStore alices = new SingleSessionStore();
        token(alices).beginStep(TIMEOUT);
        SessionStore bobs = new SingleSessionStore();
        token(bobs).beginStep(TIMEOUT);
        StoredSession seen = load(alices);

        assertThat(bobs.compareAndSet(ClientFixture.KEY, seen.version(), seen, TIMEOUT))
                .isFalse();
    }

    @Test
    void givesUpAfterManyAttempts() {
        Contended store = new Contended(new SingleSessionStore(), Integer.MAX_VALUE, () -> {});

        assertThatThrownBy(() -> token(store).offer(TokenUpdate.issued(NEW, 1, 1), TIMEOUT))
                .isInstanceOf(SessionStoreException.class)
                .hasMessage("The session store has rejected a change 100 times");
    }

    @Test
    void storesOfTheClientRejectAnotherVersion() {
        for (SessionStore store :
                new SessionStore[] {new SingleSessionStore(), new InMemorySessionStore(ClientFixture.CLOCK)}) {
            StoredSession first = session(OLD, 1);

            assertThat(store.compareAndSet(ClientFixture.KEY, 1, first, TIMEOUT))
                    .isFalse();
            assertThat(store.compareAndSet(ClientFixture.KEY, 0, first, TIMEOUT))
                    .isTrue();
            assertThat(store.compareAndSet(ClientFixture.KEY, 0, first, TIMEOUT))
                    .isFalse();
            assertThat(store.compareAndSet(ClientFixture.KEY, 2, first, TIMEOUT))
                    .isFalse();
            assertThat(store.compareAndSet(ClientFixture.KEY, 1, session(NEW, 2), TIMEOUT))
                    .isTrue();
        }
    }

    @Test
    void memoryDropsSessionsThatNobodyCanUseAnyMore() {
        Instant[] now = {ClientFixture.NOW};
        InMemorySessionStore store = new InMemorySessionStore(new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        });
        for (int i = 0; i < 1_000; i++) {
            store.compareAndSet("user " + i, 0, session(OLD, 1), TIMEOUT);
        }
        now[0] = now[0].plus(Duration.ofMinutes(14));
        store.compareAndSet("user 7", 1, session(NEW, 2), TIMEOUT);
        assertThat(store.size()).isEqualTo(1_000);

        now[0] = now[0].plus(Duration.ofMinutes(2));
        store.compareAndSet("another", 0, session(OLD, 1), TIMEOUT);

        assertThat(store.size()).isEqualTo(2);
        assertThat(store.load("user 7", TIMEOUT)).isNotNull();
    }
}
