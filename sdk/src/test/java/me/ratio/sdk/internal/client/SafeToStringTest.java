package me.ratio.sdk.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import me.ratio.runtime.internal.pipeline.Call;
import me.ratio.runtime.internal.pipeline.Ticker;
import me.ratio.runtime.operation.Operation;
import me.ratio.runtime.transport.HttpHeaders;
import me.ratio.runtime.transport.RequestBody;
import me.ratio.runtime.transport.Transport;
import me.ratio.runtime.transport.TransportRequest;
import me.ratio.runtime.transport.TransportResponse;
import me.ratio.sdk.api.Credentials;
import me.ratio.sdk.api.Operations;
import me.ratio.sdk.credentials.ClientCredentials;
import me.ratio.sdk.internal.session.RotatingToken;
import me.ratio.sdk.internal.session.SingleSessionStore;
import me.ratio.sdk.internal.token.TokenUpdate;
import me.ratio.sdk.session.SessionState;
import me.ratio.sdk.session.StoredSession;
import me.ratio.sdk.testing.ClientFixture;
import me.ratio.sdk.testing.ScriptedTransport;
import me.ratio.sdk.testing.SecretCanaries;
import org.junit.jupiter.api.Test;

class SafeToStringTest {
    private static final Operation ANY = Operations.all().get(0);

    @Test
    void partsOfACallShowNoSecrets() {
        RotatingToken token = new RotatingToken(new SingleSessionStore(), "key", ClientFixture.CLOCK);
        SessionIdentity identity = new SessionIdentity(token, SecretCanaries.TEXT, SecretCanaries.TEXT);
        StoredSession stored = ClientFixture.stored(SecretCanaries.TEXT);
        Call call = new Call(
                ANY,
                URI.create("https://ratio.example/" + SecretCanaries.TEXT),
                HttpHeaders.of(Credentials.JWT.header(), SecretCanaries.TEXT),
                RequestBody.of(SecretCanaries.TEXT.getBytes(StandardCharsets.UTF_8)),
                new Call.Progress(ClientFixture.NOW, 0, 2, Ticker.SYSTEM),
                new Call.Attribute(SessionIdentity.class, identity, null));
        Transport transport = ScriptedTransport.returning(ScriptedTransport.json(200, ""));
        List<Object> parts = List.of(
                call,
                token,
                stored,
                identity,
                new SentToken(token, 1, 1, stored),
                TokenUpdate.issued(SecretCanaries.TEXT, 1, 1),
                TokenUpdate.refreshed(SecretCanaries.TEXT, "first", 1),
                new ClientFixture(transport).user(token).apply(ANY.api()),
                new TransportRequest("GET", call.uri(), call.headers(), call.body()),
                call.body(),
                call.headers(),
                new TransportResponse(200, HttpHeaders.of("a", SecretCanaries.TEXT), new byte[0]),
                ClientFixture.settings(transport, event -> {}, Ticker.SYSTEM),
                new ClientApis(
                        ClientFixture.settings(transport, event -> {}, Ticker.SYSTEM),
                        () -> new ClientCredentials(SecretCanaries.TEXT, SecretCanaries.TEXT)),
                new ClientCredentials(SecretCanaries.TEXT, SecretCanaries.TEXT),
                new SessionState("owner", SecretCanaries.TEXT));

        assertThat(parts).noneMatch(part -> SecretCanaries.appearIn(part.toString()));
    }
}
