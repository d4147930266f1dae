package me.ratio.sdk.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import me.ratio.runtime.error.DeadlineException;
import me.ratio.runtime.operation.Operation;
import me.ratio.sdk.api.Credentials;
import me.ratio.sdk.internal.session.RotatingToken;
import me.ratio.sdk.session.SessionStore;
import me.ratio.sdk.session.StoredSession;
import me.ratio.sdk.testing.ClientFixture;
import me.ratio.sdk.testing.OperationInvoker;
import me.ratio.sdk.testing.ScriptedTransport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Session stores that fail a call before anything is sent. */
class SessionStoreFailureTest {
    private final ScriptedTransport transport = ScriptedTransport.returning(ScriptedTransport.json(200, "{}"));
    private final ClientFixture fixture = new ClientFixture(transport);

    /** A store that runs something on each load. */
    private record Store(Runnable meanwhile, @Nullable StoredSession held) implements SessionStore {
        @Override
        public @Nullable StoredSession load(String key) {
            meanwhile.run();
            return held;
        }

        @Override
        public boolean compareAndSet(String key, long expectedVersion, StoredSession next) {
            return false;
        }
    }

    private Object call(Operation operation, SessionStore store) {
        return OperationInvoker.call(
                operation,
                fixture.user(new RotatingToken(
                        store, ClientFixture.KEY, ClientFixture.FINGERPRINT, null, new AtomicLong())));
    }

    @ParameterizedTest
    @MethodSource("me.ratio.sdk.api.Operations#all")
    void slowStoreTimesOutBeforeAnythingIsSent(Operation operation) {
        Store slow = new Store(() -> fixture.ticker.advance(ClientFixture.TIMEOUT.plus(Duration.ofNanos(1))), null);

        DeadlineException thrown = catchThrowableOfType(DeadlineException.class, () -> call(operation, slow));

        assertThat(thrown).isNotNull();
        assertThat(thrown.outcomeUnknown()).isFalse();
        assertThat(transport.sent()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("me.ratio.sdk.api.Operations#all")
    void rejectsAnInvalidStoredTokenWithoutQuotingIt(Operation operation) {
        boolean takesToken = operation.alternatives().stream().anyMatch(all -> all.contains(Credentials.JWT));
        Store damaged = new Store(() -> {}, new StoredSession("canary\r\nX-Injected: 1", "first", 1, 1, 1));
        if (!takesToken) {
            call(operation, damaged);
            assertThat(transport.onlyRequest().headers()).doesNotContainKey(Credentials.JWT.header());
            return;
        }

        assertThatThrownBy(() -> call(operation, damaged))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("session store")
                .hasMessageNotContaining("canary")
                .hasNoCause();
        assertThat(transport.sent()).isEmpty();
    }
}
