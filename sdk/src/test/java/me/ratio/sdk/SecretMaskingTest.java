package me.ratio.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import me.ratio.runtime.error.ClientException;
import me.ratio.runtime.listener.CallEnd;
import me.ratio.runtime.operation.Operation;
import me.ratio.runtime.transport.TransportResponse;
import me.ratio.sdk.internal.feign.HeaderNames;
import me.ratio.sdk.internal.session.SingleSessionStore;
import me.ratio.sdk.model.DeviceFingerprint;
import me.ratio.sdk.testing.ClientFixture;
import me.ratio.sdk.testing.EffectiveContract;
import me.ratio.sdk.testing.ModelWalker;
import me.ratio.sdk.testing.OperationInvoker;
import me.ratio.sdk.testing.ScriptedTransport;
import me.ratio.sdk.testing.SecretCanaries;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Puts canaries into every secret of requests and responses, and looks for them in every text a program might print. */
class SecretMaskingTest {
    private SingleSessionStore store = new SingleSessionStore();
    private final List<CallEnd> events = new ArrayList<>();
    private final List<Object> seen = new ArrayList<>();

    @ParameterizedTest
    @MethodSource("me.ratio.sdk.api.Operations#all")
    void textsShowNoSecrets(Operation operation) {
        for (ScriptedTransport.Script script : scripts(operation)) {
            ScriptedTransport transport = new ScriptedTransport(script);
            play(operation, transport);
            seen.addAll(transport.sent());
        }
        seen.addAll(events);
        seen.add(store.load("key", ClientFixture.TIMEOUT));

        assertThat(seen).hasSizeGreaterThan(20);
        assertThat(seen.stream().map(SecretMaskingTest::textOf).filter(SecretCanaries::appearIn))
                .isEmpty();
    }

    private void play(Operation operation, ScriptedTransport transport) {
        store = new SingleSessionStore();
        store.compareAndSet("key", 0, ClientFixture.stored(SecretCanaries.TEXT + ".jwt.x"), ClientFixture.TIMEOUT);
        DeviceFingerprint device = DeviceFingerprint.builder()
                .ip(SecretCanaries.TEXT)
                .deviceUniqueId(SecretCanaries.TEXT)
                .build();
        try (RatioClient client = RatioClient.builder()
                .clientId(SecretCanaries.TEXT)
                .clientSecret(SecretCanaries.TEXT)
                .baseUrl(URI.create("https://ratio.example"))
                .sessionStore(store)
                .callListener(events::add)
                .transport(transport)
                .timeout(Duration.ofMillis(100)) // shorter than any pause between attempts
                .build()) {
            UserSession session = client.session("key", device);
            List<Object> arguments = SecretCanaries.arguments(operation);
            Collections.fill(arguments.subList(0, operation.pathParameters().size()), SecretCanaries.TEXT);
            seen.addAll(List.of(client, session, session.api(operation.api()), device, RatioClient.builder()));
            seen.addAll(arguments.stream()
                    .filter(argument -> !(argument instanceof String))
                    .toList());
            seen.addAll(ModelWalker.walk(OperationInvoker.call(operation, session::api, arguments)));
        } catch (ClientException e) {
            seen.add(e);
        }
    }

    private static List<ScriptedTransport.Script> scripts(Operation operation) {
        ObjectNode good = SecretCanaries.response(operation);
        String broken = "{\"" + SecretCanaries.TEXT + "\":" + SecretCanaries.TEXT;
        String error = "{\"code\":\"" + SecretCanaries.TEXT + " x\",\"message\":\"" + SecretCanaries.TEXT
                + "\",\"data\":{\"a\":\"" + SecretCanaries.TEXT + "\"},\"later\":\"" + SecretCanaries.TEXT + "\"}";
        List<ScriptedTransport.Script> scripts = new ArrayList<>(List.of(
                request -> response(200, String.valueOf(good)),
                request -> response(200, broken),
                request -> response(200, SecretCanaries.TEXT),
                request -> response(400, error),
                request -> response(500, "<html>" + SecretCanaries.TEXT),
                request -> {
                    throw new IOException(SecretCanaries.TEXT);
                }));
        if (good != null) {
            for (String property : EffectiveContract.names(good)) {
                ObjectNode wrong = good.deepCopy();
                wrong.putObject(property)
                        .putObject("later")
                        .put("a", SecretCanaries.TEXT); // names may be shown, values not
                scripts.add(request -> response(200, wrong.toString()));
            }
        }
        return scripts;
    }

    private static TransportResponse response(int status, String body) {
        return new TransportResponse(
                status,
                Map.of(HeaderNames.AUTHENTICATION_REFRESH, List.of(SecretCanaries.TEXT + ".new.x")),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static String textOf(Object object) {
        if (object instanceof Throwable thrown) {
            StringWriter text = new StringWriter();
            thrown.printStackTrace(new PrintWriter(text));
            return text.toString();
        }
        return String.valueOf(object);
    }
}
