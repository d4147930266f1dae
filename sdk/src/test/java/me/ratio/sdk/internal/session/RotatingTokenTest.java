package me.ratio.sdk.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import me.ratio.sdk.internal.token.TokenUpdate;
import me.ratio.sdk.session.StoredSession;
import me.ratio.sdk.testing.ClientFixture;
import me.ratio.sdk.testing.TestTokens;
import org.junit.jupiter.api.Test;

class RotatingTokenTest {
    private static final String OLD = TestTokens.of("user", 100, 400);
    private static final String NEW = TestTokens.of("user", 200, 500);
    private static final Duration TIMEOUT = ClientFixture.TIMEOUT;

    private final SingleSessionStore store = new SingleSessionStore();
    private final RotatingToken token = at(Duration.ZERO);

    private RotatingToken at(Duration later) {
        Clock clock = Clock.fixed(ClientFixture.NOW.plus(later), ZoneOffset.UTC);
        return new RotatingToken(store, ClientFixture.KEY, clock);
    }

    private void signIn(String issued) {
        token.offer(TokenUpdate.issued(issued, token.beginStep(TIMEOUT).ticket(), 1), TIMEOUT);
    }

    @Test
    void forgottenTokenDoesNotReturnWithALateResponse() {
        signIn(OLD);
        String lineage = token.current(TIMEOUT).lineage();
        long step = token.beginStep(TIMEOUT).ticket();
        long read = token.begin(TIMEOUT).sequence();

        token.forget(TIMEOUT);
        token.offer(TokenUpdate.issued(NEW, step, read), TIMEOUT);
        token.offer(TokenUpdate.refreshed(NEW, lineage, read), TIMEOUT);

        assertThat(token.current(TIMEOUT)).isNull();
        signIn(NEW);
        assertThat(token.current(TIMEOUT).token()).isEqualTo(NEW);
    }

    @Test
    void knowsAnExpiredTokenByTheClockAndByItsAge() {
        long now = ClientFixture.NOW.getEpochSecond();
        signIn(TestTokens.of("user", now, now + 300));
        StoredSession session = token.current(TIMEOUT);

        assertThat(token.isKnownExpired(session)).isFalse();
        assertThat(at(Duration.ofSeconds(300)).isKnownExpired(session)).isFalse();
        assertThat(at(Duration.ofSeconds(302)).isKnownExpired(session)).isTrue();
        assertThat(at(Duration.ofDays(1)).isKnownExpired(session)).isTrue();
    }

    @Test
    void doesNotBelieveAClockThatIsWrong() {
        long serverTime = ClientFixture.NOW.minus(Duration.ofDays(1)).getEpochSecond();
        signIn(TestTokens.of("user", serverTime, serverTime + 300));

        assertThat(token.isKnownExpired(token.current(TIMEOUT)))
                .as("just stored, so the clock must be wrong")
                .isFalse();
        assertThat(at(Duration.ofMinutes(6)).isKnownExpired(token.current(TIMEOUT)))
                .isTrue();
    }

    @Test
    void believesAServerThatRefusesTheToken() {
        long later = ClientFixture.NOW.plus(Duration.ofDays(1)).getEpochSecond();
        signIn(TestTokens.of("user", later, later + 300));
        String stored = token.current(TIMEOUT).token();

        token.markExpired("another", TIMEOUT);
        assertThat(token.isKnownExpired(token.current(TIMEOUT))).isFalse();
        token.markExpired(stored, TIMEOUT);
        assertThat(at(Duration.ZERO).isKnownExpired(token.current(TIMEOUT)))
                .as("for every process that shares the store")
                .isTrue();
        signIn(NEW);
        assertThat(token.current(TIMEOUT).expired()).isFalse();
    }
}
