package me.ratio.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import me.ratio.runtime.internal.json.JsonCodec;
import me.ratio.runtime.operation.Credential;
import me.ratio.runtime.operation.Operation;
import me.ratio.sdk.api.Credentials;
import me.ratio.sdk.api.Operations;
import me.ratio.sdk.internal.feign.HeaderNames;
import me.ratio.sdk.internal.session.SingleSessionStore;
import me.ratio.sdk.model.DeviceFingerprint;
import me.ratio.sdk.testing.ClientFixture;
import me.ratio.sdk.testing.ContractRequestValidator;
import me.ratio.sdk.testing.EffectiveContract;
import me.ratio.sdk.testing.JsonAssertions;
import me.ratio.sdk.testing.OperationInvoker;
import me.ratio.sdk.testing.RecordingServer;
import me.ratio.sdk.testing.TestTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation over a real connection, checked by a validator that shares nothing with the generator. */
class OperationsOnTheWireTest {
    private static final Set<Operation> VALIDATED = new LinkedHashSet<>();
    private static final ContractRequestValidator VALIDATOR = new ContractRequestValidator();
    private static final DeviceFingerprint DEVICE =
            DeviceFingerprint.builder().ip("203.0.113.7").userAgent("Größe/1.0").build();

    private final SingleSessionStore store = new SingleSessionStore();
    private RecordingServer server;
    private RatioClient client;
    private UserSession session;

    @BeforeEach
    void start() throws IOException {
        server = new RecordingServer();
        client = RatioClient.builder()
                .clientId("6a1f0c5e-93d2-4b7a-8e46-0f5b2c7d9a31")
                .clientSecret("the-client-secret")
                .baseUrl(server.baseUrl())
                .sessionStore(store)
                .build();
        store.compareAndSet(
                "user", 0, ClientFixture.stored(TestTokens.of("user", 100, Integer.MAX_VALUE)), ClientFixture.TIMEOUT);
        session = client.session("user", DEVICE);
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @AfterAll
    static void count() {
        System.out.println(VALIDATED.size() + " of " + Operations.all().size() + " operations called and validated");
        assertThat(VALIDATED).containsExactlyElementsOf(Operations.all());
    }

    @ParameterizedTest
    @MethodSource("me.ratio.sdk.api.Operations#all")
    void sendsAValidRequestAndDecodesTheResponse(Operation operation) throws IOException {
        JsonNode served = EffectiveContract.responseExample(operation);
        server.respond(EffectiveContract.successStatus(operation), served == null ? "" : served.toString());

        Object response = OperationInvoker.call(operation, session::api);

        RecordingServer.ReceivedRequest request = server.onlyRequest();
        assertThat(VALIDATOR.messages(request)).isEmpty();
        assertThat(request.credentials()).containsExactlyInAnyOrderElementsOf(firstSatisfiable(operation));
        assertThat(request.header(HeaderNames.DEVICE_FINGERPRINT))
                .as(HeaderNames.DEVICE_FINGERPRINT)
                .isNotNull();
        assertThat(Base64.getDecoder().decode(request.header(HeaderNames.DEVICE_FINGERPRINT)))
                .isEqualTo(JsonCodec.write(DEVICE));
        JsonAssertions.assertSame(request.json(), EffectiveContract.requestExample(operation));
        JsonAssertions.assertSame(request.query(), OperationInvoker.queryExamples(operation));
        if (served == null) {
            assertThat(response).isNull();
        } else {
            JsonAssertions.assertSame(new JsonMapper().readTree(JsonCodec.write(response)), served);
        }
        VALIDATED.add(operation);
    }

    @ParameterizedTest
    @MethodSource("me.ratio.sdk.api.Operations#all")
    void keepsUnknownFieldsOfTheResponse(Operation operation) throws IOException {
        JsonNode served = EffectiveContract.responseExample(operation);
        if (served == null) {
            return;
        }
        String more = served.toString().replaceFirst("}$", ",\"later\":{\"amount\":1.10,\"list\":[null,{\"a\":[]}]}}");
        server.respond(EffectiveContract.successStatus(operation), more);

        Object response = OperationInvoker.call(operation, session::api);

        JsonAssertions.assertSame(
                new JsonMapper().readTree(JsonCodec.write(response)), new JsonMapper().readTree(more));
        assertThat(new String(JsonCodec.write(response), StandardCharsets.UTF_8))
                .contains("1.10");
    }

    @ParameterizedTest
    @MethodSource("me.ratio.sdk.api.Operations#all")
    void sendsTheIdOfAnEmbeddedSession(Operation operation) throws IOException {
        if (!operation.alternatives().contains(List.of(Credentials.CLIENT_SESSION_ID))) {
            return;
        }
        server.respond(
                EffectiveContract.successStatus(operation),
                String.valueOf(EffectiveContract.responseExample(operation)));

        OperationInvoker.call(operation, client.embeddedSession("dev-1b6f0c83", DEVICE)::api);

        assertThat(VALIDATOR.messages(server.onlyRequest())).isEmpty();
        assertThat(server.onlyRequest().credentials()).containsExactly(Credentials.CLIENT_SESSION_ID);
    }

    private static List<Credential> firstSatisfiable(Operation operation) {
        Set<Credential> held = Set.of(Credentials.CLIENT_ID, Credentials.CLIENT_SECRET, Credentials.JWT);
        return operation.alternatives().stream()
                .filter(held::containsAll)
                .findFirst()
                .orElse(List.of());
    }
}
