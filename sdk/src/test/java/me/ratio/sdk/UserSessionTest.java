package me.ratio.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import me.ratio.sdk.api.Operation;
import me.ratio.sdk.call.InMemorySessionStore;
import me.ratio.sdk.error.ApiException;
import me.ratio.sdk.session.StoredSession;
import me.ratio.sdk.testing.Bench;
import me.ratio.sdk.testing.Invocation;
import me.ratio.sdk.testing.ScriptedTransport;
import me.ratio.sdk.testing.Tokens;
import me.ratio.sdk.transport.Transport;
import me.ratio.sdk.transport.TransportRequest;
import me.ratio.sdk.transport.TransportResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UserSessionTest {
    private static final Operation ANY = Operation.values()[0];

    private final InMemorySessionStore store = new InMemorySessionStore();
    private final List<CallEvent> events = new ArrayList<>();

    private RatioClient client(Transport transport) {
        return RatioClient.builder()
                .withoutCredentials()
                .baseUrl(URI.create("https://ratio.example"))
                .sessionStore(store)
                .callListener(events::add)
                .transport(transport)
                .build();
    }

    private RatioClient answering(String body) {
        return client(ScriptedTransport.answering(ScriptedTransport.json(200, body)));
    }

    @Test
    void saysWhetherAndUntilWhenItIsSignedIn() {
        RatioClient client = answering("{}");
        store.compareAndSet("in", 0, new StoredSession(Tokens.of("user", 1, 400), "first", 1, 1, 1));
        store.compareAndSet("opaque", 0, new StoredSession("opaque", "first", 1, 1, 1));

        UserSession in = client.session("in", RatioClientBuilderTest.DEVICE);
        assertThat(in.isSignedIn()).isTrue();
        assertThat(in.tokenExpiresAt()).isEqualTo(Instant.ofEpochSecond(400));
        UserSession opaque = client.session("opaque", RatioClientBuilderTest.DEVICE);
        assertThat(opaque.isSignedIn()).isTrue();
        assertThat(opaque.tokenExpiresAt()).isNull();
        UserSession out = client.newSession(RatioClientBuilderTest.DEVICE);
        assertThat(out.isSignedIn()).isFalse();
        assertThat(out.tokenExpiresAt()).isNull();
    }

    @Test
    void twoNewSessionsShareNothing() {
        Operation issuing = Stream.of(Operation.values())
                .filter(operation -> operation.issuesSession() != null)
                .findFirst()
                .orElseThrow();
        RatioClient client = answering(Bench.answerTo(issuing));
        UserSession one = client.newSession(RatioClientBuilderTest.DEVICE);
        UserSession other = client.newSession(RatioClientBuilderTest.DEVICE);

        Invocation.call(issuing, one::api);

        assertThat(one.isSignedIn()).isTrue();
        assertThat(other.isSignedIn()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void itsHandlesAreMadeOnceAndAreEqualToThemselvesOnly(Operation operation) {
        RatioClient client = answering("{}");
        Object handle = client.newSession(RatioClientBuilderTest.DEVICE).api(operation.api());

        assertThat(handle).isEqualTo(handle).hasSameHashCodeAs(handle).isNotEqualTo("text");
        assertThat(handle)
                .isNotEqualTo(client.newSession(RatioClientBuilderTest.DEVICE).api(operation.api()));
        assertThat(handle.toString()).contains("ratio.example");
        UserSession session = client.newSession(RatioClientBuilderTest.DEVICE);
        assertThat(session.api(operation.api())).isSameAs(session.api(operation.api()));
    }

    @ParameterizedTest
    @EnumSource
    void anArgumentThatIsNullIsNamed(Operation operation) {
        UserSession session = answering("{}").newSession(RatioClientBuilderTest.DEVICE);
        List<Object> examples = Invocation.examples(operation);
        for (int i = 0; i < examples.size(); i++) {
            List<Object> arguments = new ArrayList<>(examples);
            arguments.set(i, null);
            String name = Invocation.methodOf(operation).getParameters()[i].getName();
            assertThatThrownBy(() -> Invocation.call(operation, session::api, arguments))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(operation.id() + ": " + name + " must not be null");
        }
        assertThat(events).isEmpty();
    }

    @Test
    void theListenerIsToldOfEveryCallOnce() {
        UserSession session = client(new ScriptedTransport(request -> ScriptedTransport.json(404, "{}")))
                .newSession(RatioClientBuilderTest.DEVICE);

        assertThatThrownBy(() -> Invocation.call(ANY, session::api)).isInstanceOf(ApiException.class);

        assertThat(events).hasSize(1);
        assertThat(events.get(0).operation()).isEqualTo(ANY);
        assertThat(events.get(0).method()).isEqualTo(ANY.method());
        assertThat(events.get(0).path()).isEqualTo(ANY.path());
        assertThat(events.get(0).status()).isEqualTo(404);
        assertThat(events.get(0).attempts()).isEqualTo(1);
        assertThat(events.get(0).duration().isNegative()).isFalse();
    }

    @Test
    void aTransportThatWasGivenStaysOpen() {
        Transport given = new Transport() {
            @Override
            public TransportResponse send(TransportRequest request, Duration timeout) {
                return ScriptedTransport.json(200, "{}");
            }

            @Override
            public void close() throws IOException {
                throw new IOException("closed by somebody who does not own it");
            }
        };

        assertThatCode(client(given)::close).doesNotThrowAnyException();
    }
}
