package me.ratio.sdk.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import me.ratio.runtime.operation.Operation;
import me.ratio.sdk.api.Credentials;
import me.ratio.sdk.api.Operations;
import me.ratio.sdk.internal.client.SessionOperations;
import me.ratio.sdk.internal.feign.HeaderNames;
import me.ratio.sdk.internal.token.TokenUpdate;
import me.ratio.sdk.session.SessionStore;
import me.ratio.sdk.session.StoredSession;
import me.ratio.sdk.testing.ClientFixture;
import me.ratio.sdk.testing.OperationInvoker;
import me.ratio.sdk.testing.ScriptedTransport;
import me.ratio.sdk.testing.TestTokens;
import org.junit.jupiter.api.Test;

class RotatingTokenTest {
    private static final String OLD = TestTokens.of("user", 100, 400);
    private static final String NEW = TestTokens.of("user", 200, 500);

    private final InMemorySessionStore store = new InMemorySessionStore();

    private RotatingToken tokens(SessionStore in) {
        return new RotatingToken(in, ClientFixture.KEY, ClientFixture.FINGERPRINT, null, new AtomicLong());
    }

    @Test
    void forgottenTokenDoesNotReturnWithALateResponse() {
        RotatingToken tokens = tokens(store);
        tokens.offer(TokenUpdate.issued(OLD, tokens.beginRequest()));
        String lineage = tokens.current().lineage();
        long signIn = tokens.beginRequest();
        long read = tokens.beginRequest();

        tokens.forget();
        tokens.offer(TokenUpdate.issued(NEW, signIn));
        tokens.offer(TokenUpdate.refreshed(NEW, lineage, read));

        assertThat(tokens.current()).isNull();
        tokens.offer(TokenUpdate.issued(NEW, tokens.beginRequest()));
        assertThat(tokens.current().token()).isEqualTo(NEW);
    }

    @Test
    void responseSurvivesAFailingStore() {
        Operation operation = Operations.all().stream()
                .filter(one -> SessionOperations.tokenProperty(one) == null)
                .filter(one -> one.alternatives().get(0).contains(Credentials.JWT))
                .findFirst()
                .orElseThrow();
        ClientFixture fixture = new ClientFixture(ScriptedTransport.returning(ScriptedTransport.json(
                200, ClientFixture.responseTo(operation), HeaderNames.AUTHENTICATION_REFRESH, NEW)));
        tokens(store).offer(TokenUpdate.issued(OLD, 1));

        Object response = OperationInvoker.call(operation, fixture.user(tokens(readOnly(store))));

        assertThat(response).isNotNull();
    }

    @Test
    void signInFailsIfItsTokenCannotBeStored() {
        Operation operation = Operations.all().stream()
                .filter(one -> SessionOperations.tokenProperty(one) != null)
                .findFirst()
                .orElseThrow();
        ClientFixture fixture = new ClientFixture(
                ScriptedTransport.returning(ScriptedTransport.json(200, ClientFixture.responseTo(operation))));

        assertThatThrownBy(() -> OperationInvoker.call(operation, fixture.user(tokens(readOnly(store)))))
                .hasMessage("the store is read-only");
    }

    private static SessionStore readOnly(SessionStore store) {
        return new SessionStore() {
            @Override
            public StoredSession load(String key) {
                return store.load(key);
            }

            @Override
            public boolean compareAndSet(String key, long expectedVersion, StoredSession next) {
                throw new IllegalStateException("the store is read-only");
            }
        };
    }
}
