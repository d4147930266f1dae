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
import me.ratio.runtime.listener.CallEnd;
import me.ratio.runtime.operation.Operation;
import me.ratio.runtime.transport.Transport;
import me.ratio.runtime.transport.TransportRequest;
import me.ratio.runtime.transport.TransportResponse;
import me.ratio.sdk.api.Operations;
import me.ratio.sdk.error.ApiException;
import me.ratio.sdk.internal.client.SessionOperations;
import me.ratio.sdk.internal.session.SingleSessionStore;
import me.ratio.sdk.testing.ClientFixture;
import me.ratio.sdk.testing.OperationInvoker;
import me.ratio.sdk.testing.ScriptedTransport;
import me.ratio.sdk.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UserSessionTest {
    private static final Operation ANY = Operations.all().get(0);

    private final SingleSessionStore store = new SingleSessionStore();
    private final List<CallEnd> events = new ArrayList<>();

    private RatioClient client(Transport transport) {
        return RatioClient.builder()
                .withoutCredentials()
                .baseUrl(URI.create("https://ratio.example"))
                .sessionStore(store)
                .callListener(events::add)
                .transport(transport)
                .build();
    }

    private RatioClient responding(String body) {
        return client(ScriptedTransport.returning(ScriptedTransport.json(200, body)));
    }

    private UserSession holding(String token) {
        store.compareAndSet("any", 0, ClientFixture.stored(token), ClientFixture.TIMEOUT);
        return responding("{}").session("key", RatioClientBuilderTest.DEVICE);
    }

    @Test
    void reportsSignInAndExpiry() {
        UserSession in = holding(TestTokens.of("user", 1, 400));
        assertThat(in.isSignedIn()).isTrue();
        assertThat(in.tokenExpiresAt()).isEqualTo(Instant.ofEpochSecond(400));
        UserSession out = responding("{}").newSession(RatioClientBuilderTest.DEVICE);
        assertThat(out.isSignedIn()).isFalse();
        assertThat(out.tokenExpiresAt()).isNull();
    }

    @Test
    void knowsNoExpiryOfAnOpaqueToken() {
        UserSession opaque = holding("opaque");
        assertThat(opaque.isSignedIn()).isTrue();
        assertThat(opaque.tokenExpiresAt()).isNull();
    }

    @Test
    void newSessionsShareNothing() {
        Operation issuing = Operations.all().stream()
                .filter(operation -> SessionOperations.tokenProperty(operation) != null)
                .findFirst()
                .orElseThrow();
        RatioClient client = responding(ClientFixture.responseTo(issuing));
        UserSession one = client.newSession(RatioClientBuilderTest.DEVICE);
        UserSession other = client.newSession(RatioClientBuilderTest.DEVICE);

        OperationInvoker.call(issuing, one::api);

        assertThat(one.isSignedIn()).isTrue();
        assertThat(other.isSignedIn()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("me.ratio.sdk.api.Operations#all")
    void createsEachApiOnce(Operation operation) {
        RatioClient client = responding("{}");
        Object handle = client.newSession(RatioClientBuilderTest.DEVICE).api(operation.api());

        assertThat(handle).isEqualTo(handle).hasSameHashCodeAs(handle).isNotEqualTo("text");
        assertThat(handle)
                .isNotEqualTo(client.newSession(RatioClientBuilderTest.DEVICE).api(operation.api()));
        assertThat(handle.toString()).endsWith("Feign");
        UserSession session = client.newSession(RatioClientBuilderTest.DEVICE);
        assertThat(session.api(operation.api())).isSameAs(session.api(operation.api()));
    }

    @ParameterizedTest
    @MethodSource("me.ratio.sdk.api.Operations#all")
    void namesANullArgument(Operation operation) {
        UserSession session = responding("{}").newSession(RatioClientBuilderTest.DEVICE);
        List<Object> examples = OperationInvoker.examples(operation);
        for (int i = 0; i < examples.size(); i++) {
            List<Object> arguments = new ArrayList<>(examples);
            arguments.set(i, null);
            String name =
                    OperationInvoker.methodOf(operation).getParameters()[i].getName();
            assertThatThrownBy(() -> OperationInvoker.call(operation, session::api, arguments))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(operation.id() + ": " + name + " must not be null");
        }
        assertThat(events).isEmpty();
    }

    @Test
    void notifiesTheListenerOncePerCall() {
        UserSession session = client(new ScriptedTransport(request -> ScriptedTransport.json(404, "{}")))
                .newSession(RatioClientBuilderTest.DEVICE);

        assertThatThrownBy(() -> OperationInvoker.call(ANY, session::api)).isInstanceOf(ApiException.class);

        assertThat(events).hasSize(1);
        assertThat(events.get(0).operation()).isEqualTo(ANY);
        assertThat(events.get(0).operation().method()).isEqualTo(ANY.method());
        assertThat(events.get(0).operation().path()).isEqualTo(ANY.path());
        assertThat(events.get(0).status()).isEqualTo(404);
        assertThat(events.get(0).attempts()).isEqualTo(1);
        assertThat(events.get(0).duration().isNegative()).isFalse();
    }

    @Test
    void doesNotCloseAForeignTransport() {
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
