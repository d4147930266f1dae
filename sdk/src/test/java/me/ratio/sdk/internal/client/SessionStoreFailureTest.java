package me.ratio.sdk.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import me.ratio.runtime.call.Outcome;
import me.ratio.runtime.error.DeadlineException;
import me.ratio.runtime.operation.Operation;
import me.ratio.sdk.api.Credentials;
import me.ratio.sdk.api.Operations;
import me.ratio.sdk.error.SessionStoreException;
import me.ratio.sdk.internal.feign.HeaderNames;
import me.ratio.sdk.internal.session.RotatingToken;
import me.ratio.sdk.session.SessionStore;
import me.ratio.sdk.session.StoredSession;
import me.ratio.sdk.testing.ClientFixture;
import me.ratio.sdk.testing.OperationInvoker;
import me.ratio.sdk.testing.ScriptedTransport;
import me.ratio.sdk.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A session store that is slow, fails, or holds what cannot be sent. */
class SessionStoreFailureTest {
    private static final IllegalStateException DOWN = new IllegalStateException("the database is down");

    private ScriptedTransport transport = ScriptedTransport.returning(ScriptedTransport.json(200, "{}"));

    /** A store whose two methods are given. */
    private record Store(Supplier<@Nullable StoredSession> load, Supplier<Boolean> compareAndSet)
            implements SessionStore {
        @Override
        public @Nullable StoredSession load(String key, Duration timeout) {
            return load.get();
        }

        @Override
        public boolean compareAndSet(String key, long expectedVersion, StoredSession next, Duration timeout) {
            return compareAndSet.get();
        }
    }

    private static <T> T fail() {
        throw DOWN;
    }

    private static Stream<Operation> signingIn() {
        return Operations.all().stream().filter(operation -> SessionOperations.tokenProperty(operation) != null);
    }

    private static Stream<Operation> takingATokenButIssuingNone() {
        return Operations.all().stream()
                .filter(operation -> SessionOperations.tokenProperty(operation) == null)
                .filter(operation -> operation.alternatives().stream().anyMatch(all -> all.contains(Credentials.JWT)));
    }

    private Object call(Operation operation, SessionStore store) {
        ClientFixture fixture = new ClientFixture(transport);
        return call(fixture, operation, store);
    }

    private static Object call(ClientFixture fixture, Operation operation, SessionStore store) {
        return OperationInvoker.call(
                operation, fixture.user(new RotatingToken(store, ClientFixture.KEY, ClientFixture.CLOCK)));
    }

    @ParameterizedTest
    @MethodSource("me.ratio.sdk.api.Operations#all")
    void slowStoreTimesOutBeforeAnythingIsSent(Operation operation) {
        ClientFixture fixture = new ClientFixture(transport);
        Store slow = new Store(
                () -> {
                    fixture.ticker.advance(ClientFixture.TIMEOUT.plus(Duration.ofNanos(1)));
                    return null;
                },
                () -> true);

        DeadlineException thrown = catchThrowableOfType(DeadlineException.class, () -> call(fixture, operation, slow));

        assertThat(thrown).isNotNull();
        assertThat(thrown.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(transport.sent()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("me.ratio.sdk.api.Operations#all")
    void failureBeforeARequestSendsNothing(Operation operation) {
        SessionStoreException thrown = catchThrowableOfType(
                SessionStoreException.class,
                () -> call(operation, new Store(SessionStoreFailureTest::fail, SessionStoreFailureTest::fail)));

        assertThat(thrown.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(thrown.operation()).isEqualTo(operation);
        assertThat(thrown).hasMessageContaining("nothing was sent").hasCause(DOWN);
        assertThat(transport.sent()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("signingIn")
    void stepWhoseTicketCannotBeStoredUsesUpNoCode(Operation operation) {
        SessionStoreException thrown = catchThrowableOfType(
                SessionStoreException.class,
                () -> call(operation, new Store(() -> null, SessionStoreFailureTest::fail)));

        assertThat(thrown.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(transport.sent()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("signingIn")
    void lostTokenOfAStepIsReportedAndStillInTheResponse(Operation operation) {
        String body = ClientFixture.responseTo(operation);
        transport = ScriptedTransport.returning(ScriptedTransport.json(200, body));
        int[] updates = {0};
        Store failingLater = new Store(() -> null, () -> updates[0]++ == 0 || SessionStoreFailureTest.<Boolean>fail());

        SessionStoreException thrown =
                catchThrowableOfType(SessionStoreException.class, () -> call(operation, failingLater));

        assertThat(thrown.outcome()).isEqualTo(Outcome.RESPONDED);
        assertThat(thrown).hasMessageContaining("sign in with a new code").hasCause(DOWN);
        assertThat(thrown.response().body()).isEqualTo(body.getBytes(StandardCharsets.UTF_8));
        assertThat(thrown.getMessage()).doesNotContain(body);
    }

    @ParameterizedTest
    @MethodSource("takingATokenButIssuingNone")
    void lostRefreshedTokenDoesNotHideTheResponse(Operation operation) {
        transport = ScriptedTransport.returning(ScriptedTransport.json(
                200,
                ClientFixture.responseTo(operation),
                HeaderNames.AUTHENTICATION_REFRESH,
                TestTokens.of("user", 200, 500)));
        StoredSession held = ClientFixture.stored(TestTokens.of("user", 100, 400));

        call(operation, new Store(() -> held, SessionStoreFailureTest::fail));

        assertThat(transport.sent()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("me.ratio.sdk.api.Operations#all")
    void rejectsAnInvalidStoredTokenWithoutQuotingIt(Operation operation) {
        StoredSession damaged = ClientFixture.stored("canary\r\nX-Injected: 1");
        boolean takesToken = operation.alternatives().stream().anyMatch(all -> all.contains(Credentials.JWT));
        if (!takesToken) {
            return;
        }

        SessionStoreException thrown = catchThrowableOfType(
                SessionStoreException.class, () -> call(operation, new Store(() -> damaged, () -> true)));

        assertThat(thrown)
                .hasMessageContaining("session store")
                .hasMessageNotContaining("canary")
                .hasNoCause();
        assertThat(thrown.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(transport.sent()).isEmpty();
    }
}
