package me.ratio.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.stream.Stream;
import me.ratio.runtime.operation.Operation;
import me.ratio.runtime.transport.TransportResponse;
import me.ratio.sdk.api.Credentials;
import me.ratio.sdk.api.Operations;
import me.ratio.sdk.error.UnauthorizedException;
import me.ratio.sdk.internal.client.SessionOperations;
import me.ratio.sdk.internal.session.InMemorySessionStore;
import me.ratio.sdk.session.SessionState;
import me.ratio.sdk.session.SessionStore;
import me.ratio.sdk.testing.ClientFixture;
import me.ratio.sdk.testing.OperationInvoker;
import me.ratio.sdk.testing.ScriptedTransport;
import me.ratio.sdk.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sessions from their first sign-in step to the next day, and from one process to another. */
class SessionLifeTest {
    private static final String EXPIRED = "{\"code\":\"EXPIRED_AUTHORIZATION\"}";
    private static final Operation READ = Operations.all().stream()
            .filter(operation -> operation.id().equals("listWallets"))
            .findFirst()
            .orElseThrow();

    private final SessionStore store = new InMemorySessionStore(ClientFixture.CLOCK);

    static Stream<Operation> signIn() {
        return Operations.all().stream().filter(SessionOperations::isSignIn);
    }

    /** A server that refuses every token as expired. */
    private static ScriptedTransport refusingTokens() {
        return new ScriptedTransport(request -> request.headers().contains(Credentials.JWT.header())
                ? ScriptedTransport.json(401, EXPIRED)
                : ScriptedTransport.json(200, responseTo(request.uri().getPath())));
    }

    private static String responseTo(String path) {
        return Operations.all().stream()
                .filter(operation -> operation.path().equals(path))
                .map(ClientFixture::responseTo)
                .findFirst()
                .orElse("{}");
    }

    private RatioClient client(ScriptedTransport transport, String clientId, String server) {
        return RatioClient.builder()
                .baseUrl(URI.create(server))
                .clientId(clientId)
                .clientSecret("secret")
                .sessionStore(store)
                .transport(transport)
                .build();
    }

    private RatioClient client(ScriptedTransport transport) {
        return client(transport, "id", "https://ratio.example");
    }

    private static SessionState state(RatioClient client, String token) {
        String owner =
                client.newSession(RatioClientBuilderTest.DEVICE).exportState().owner();
        return new SessionState(owner, token);
    }

    private static String validToken() {
        long now = Instant.now().getEpochSecond();
        return TestTokens.of("user", now, now + 300);
    }

    @Test
    void knowsTheOperationsThatSignIn() {
        assertThat(signIn().map(Operation::id))
                .containsExactlyInAnyOrder(
                        "authenticateCryptoWalletStart",
                        "authenticateCryptoWallet",
                        "sendSmsOtp",
                        "authenticateSmsOtp",
                        "sendEmailOtp",
                        "authenticateEmailOtp");
    }

    @ParameterizedTest
    @MethodSource("signIn")
    void userWhoseTokenTheServerRefusesSignsInAgainOnTheSameSession(Operation operation) {
        ScriptedTransport transport = refusingTokens();
        RatioClient client = client(transport);
        UserSession session = client.restoreSession(state(client, validToken()), RatioClientBuilderTest.DEVICE);

        assertThatThrownBy(() -> OperationInvoker.call(READ, session::api)).isInstanceOf(UnauthorizedException.class);
        OperationInvoker.call(operation, session::api);

        assertThat(ScriptedTransport.headersOf(transport.sent().get(1))).doesNotContainKey(Credentials.JWT.header());
        assertThatThrownBy(() -> OperationInvoker.call(READ, session::api))
                .as("other operations still send what there is, and the server decides")
                .isInstanceOf(UnauthorizedException.class);
    }

    @ParameterizedTest
    @MethodSource("signIn")
    void secondFactorIsAddedToAValidToken(Operation operation) {
        ScriptedTransport transport = new ScriptedTransport(
                request -> ScriptedTransport.json(200, responseTo(request.uri().getPath())));
        RatioClient client = client(transport);
        String token = validToken();

        OperationInvoker.call(
                operation, client.restoreSession(state(client, token), RatioClientBuilderTest.DEVICE)::api);

        assertThat(ScriptedTransport.headersOf(transport.onlyRequest()))
                .containsEntry(Credentials.JWT.header(), Credentials.JWT.prefix() + token);
    }

    @Test
    void exportedStateContinuesElsewhere() {
        ScriptedTransport transport = ScriptedTransport.returning(ScriptedTransport.json(200, "{\"wallets\":[]}"));
        RatioClient here = client(transport);
        RatioClient there = client(transport);
        String token = validToken();
        UserSession session = here.restoreSession(state(here, token), RatioClientBuilderTest.DEVICE);

        String text = session.exportState().toText();
        UserSession continued = there.restoreSession(SessionState.ofText(text), RatioClientBuilderTest.DEVICE);
        OperationInvoker.call(READ, continued::api);

        assertThat(text).matches("[A-Za-z0-9_-]+");
        assertThat(ScriptedTransport.headersOf(transport.onlyRequest()))
                .containsEntry(Credentials.JWT.header(), Credentials.JWT.prefix() + token);
        session.forget();
        assertThat(continued.isSignedIn()).as("the two are independent").isTrue();
        assertThat(session.exportState().token()).isEmpty();
    }

    @Test
    void stateOfAnotherServerOrApplicationIsRefused() {
        TransportResponse any = ScriptedTransport.json(200, "{}");
        RatioClient here = client(ScriptedTransport.returning(any));
        SessionState state = state(here, validToken());
        for (RatioClient other : new RatioClient[] {
            client(ScriptedTransport.returning(any), "other", "https://ratio.example"),
            client(ScriptedTransport.returning(any), "id", "https://other.example")
        }) {
            assertThatThrownBy(() -> other.restoreSession(state, RatioClientBuilderTest.DEVICE))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (String bad : new String[] {"", "canary", "!", "Y2FuYXJ5"}) {
            assertThatThrownBy(() -> SessionState.ofText(bad))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the text is not the state of a session");
        }
    }

    @Test
    void keysOfOtherServersAndApplicationsAreOtherSessions() {
        Operation issuing = Operations.all().stream()
                .filter(operation -> SessionOperations.tokenProperty(operation) != null)
                .findFirst()
                .orElseThrow();
        ScriptedTransport transport = new ScriptedTransport(
                request -> ScriptedTransport.json(200, responseTo(request.uri().getPath())));
        OperationInvoker.call(issuing, client(transport).session("alice", RatioClientBuilderTest.DEVICE)::api);

        assertThat(client(transport)
                        .session("alice", RatioClientBuilderTest.DEVICE)
                        .isSignedIn())
                .isTrue();
        assertThat(client(transport, "other", "https://ratio.example")
                        .session("alice", RatioClientBuilderTest.DEVICE)
                        .isSignedIn())
                .isFalse();
        assertThat(client(transport, "id", "https://other.example")
                        .session("alice", RatioClientBuilderTest.DEVICE)
                        .isSignedIn())
                .isFalse();
    }
}
