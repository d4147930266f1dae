package me.ratio.sdk.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import me.ratio.sdk.api.Credential;
import me.ratio.sdk.api.Operation;
import me.ratio.sdk.feign.Headers;
import me.ratio.sdk.session.SessionStore;
import me.ratio.sdk.session.StoredSession;
import me.ratio.sdk.testing.Bench;
import me.ratio.sdk.testing.Invocation;
import me.ratio.sdk.testing.ScriptedTransport;
import me.ratio.sdk.testing.Tokens;
import org.junit.jupiter.api.Test;

class SessionTokensTest {
    private static final String OLD = Tokens.of("user", 100, 400);
    private static final String NEW = Tokens.of("user", 200, 500);

    private final InMemorySessionStore store = new InMemorySessionStore();

    private SessionTokens tokens(SessionStore in) {
        return new SessionTokens(in, Bench.KEY, Bench.FINGERPRINT, null, new AtomicLong());
    }

    @Test
    void whatIsForgottenDoesNotComeBackWithALateAnswer() {
        SessionTokens tokens = tokens(store);
        tokens.offer(Candidate.issued(OLD, tokens.beginRequest()));
        String lineage = tokens.current().lineage();
        long signIn = tokens.beginRequest();
        long read = tokens.beginRequest();

        tokens.forget();
        tokens.offer(Candidate.issued(NEW, signIn));
        tokens.offer(Candidate.refreshed(NEW, lineage, read));

        assertThat(tokens.current()).isNull();
        tokens.offer(Candidate.issued(NEW, tokens.beginRequest()));
        assertThat(tokens.current().token()).isEqualTo(NEW);
    }

    @Test
    void anAnswerIsNotLostWithTheStoreThatShouldKeepItsToken() {
        Operation operation = Stream.of(Operation.values())
                .filter(one -> one.issuesSession() == null)
                .filter(one -> one.alternatives().get(0).contains(Credential.JWT))
                .findFirst()
                .orElseThrow();
        Bench bench = new Bench(ScriptedTransport.answering(
                ScriptedTransport.json(200, Bench.answerTo(operation), Headers.AUTHENTICATION_REFRESH, NEW)));
        tokens(store).offer(Candidate.issued(OLD, 1));

        Object answer = Invocation.call(operation, bench.user(tokens(readOnly(store))));

        assertThat(answer).isNotNull();
    }

    @Test
    void aSignInThatCannotBeKeptIsNoSuccess() {
        Operation operation = Stream.of(Operation.values())
                .filter(one -> one.issuesSession() != null)
                .findFirst()
                .orElseThrow();
        Bench bench = new Bench(ScriptedTransport.answering(ScriptedTransport.json(200, Bench.answerTo(operation))));

        assertThatThrownBy(() -> Invocation.call(operation, bench.user(tokens(readOnly(store)))))
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
