package me.ratio.sdk.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import me.ratio.runtime.internal.pipeline.Call;
import me.ratio.runtime.internal.pipeline.Ticker;
import me.ratio.runtime.operation.Operation;
import me.ratio.runtime.transport.Transport;
import me.ratio.runtime.transport.TransportRequest;
import me.ratio.runtime.transport.TransportResponse;
import me.ratio.sdk.api.Credentials;
import me.ratio.sdk.api.Operations;
import me.ratio.sdk.internal.session.InMemorySessionStore;
import me.ratio.sdk.internal.session.RotatingToken;
import me.ratio.sdk.internal.token.TokenUpdate;
import me.ratio.sdk.session.StoredSession;
import me.ratio.sdk.testing.ClientFixture;
import me.ratio.sdk.testing.ScriptedTransport;
import me.ratio.sdk.testing.SecretCanaries;
import org.junit.jupiter.api.Test;

class SafeToStringTest {
    private static final Operation ANY = Operations.all().get(0);

    @Test
    void partsOfACallShowNoSecrets() {
        RotatingToken token = new RotatingToken(
                new InMemorySessionStore(), "key", SecretCanaries.TEXT, SecretCanaries.TEXT, new AtomicLong());
        StoredSession stored = new StoredSession(SecretCanaries.TEXT, "first", 1, 1, 1);
        Call call = new Call(
                ANY,
                URI.create("https://ratio.example/" + SecretCanaries.TEXT),
                Map.of(Credentials.JWT.header(), SecretCanaries.TEXT),
                SecretCanaries.TEXT.getBytes(StandardCharsets.UTF_8),
                new Call.Progress(ClientFixture.NOW, 0),
                Map.of(RotatingToken.class, token));
        Transport transport = ScriptedTransport.returning(ScriptedTransport.json(200, ""));
        List<Object> parts = List.of(
                call,
                token,
                stored,
                new SentToken(1, stored),
                TokenUpdate.issued(SecretCanaries.TEXT, 1),
                TokenUpdate.refreshed(SecretCanaries.TEXT, "first", 1),
                new ClientFixture(transport).user(token).apply(ANY.api()),
                new TransportRequest("GET", call.uri(), call.headers(), call.body()),
                new TransportResponse(200, Map.of("a", List.of(SecretCanaries.TEXT)), call.body()),
                ClientFixture.settings(transport, event -> {}, Ticker.SYSTEM),
                new ClientApis(
                        ClientFixture.settings(transport, event -> {}, Ticker.SYSTEM),
                        Map.of(Credentials.CLIENT_SECRET, SecretCanaries.TEXT),
                        SecretCanaries.TEXT));

        assertThat(parts).noneMatch(part -> SecretCanaries.appearIn(part.toString()));
    }
}
