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
import me.ratio.sdk.internal.session.InMemorySessionStore;
import me.ratio.sdk.model.DeviceFingerprint;
import me.ratio.sdk.session.StoredSession;
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

/** Every operation once over a real connection, judged by a validator that shares nothing with the generator. */
class OperationsOnTheWireTest {
    private static final Set<Operation> VALIDATED = new LinkedHashSet<>();
    private static final ContractRequestValidator JUDGE = new ContractRequestValidator();
    private static final DeviceFingerprint DEVICE =
            DeviceFingerprint.builder().ip("203.0.113.7").userAgent("Größe/1.0").build();

    private final InMemorySessionStore store = new InMemorySessionStore();
    private RecordingServer receiver;
    private RatioClient client;
    private UserSession session;

    @BeforeEach
    void start() throws IOException {
        receiver = new RecordingServer();
        client = RatioClient.builder()
                .clientId("6a1f0c5e-93d2-4b7a-8e46-0f5b2c7d9a31")
                .clientSecret("the-client-secret")
                .baseUrl(receiver.baseUrl())
                .sessionStore(store)
                .build();
        store.compareAndSet("user", 0, new StoredSession(TestTokens.of("user", 100, 400), "first", 1, 1, 1));
        session = client.session("user", DEVICE);
    }

    @AfterEach
    void stop() {
        client.close();
        receiver.close();
    }

    @AfterAll
    static void count() {
        System.out.println(VALIDATED.size() + " of " + Operations.all().size() + " operations called and validated");
        assertThat(VALIDATED).containsExactlyElementsOf(Operations.all());
    }

    @ParameterizedTest
    @MethodSource("me.ratio.sdk.api.Operations#all")
    void isSentAsTheContractSaysAndItsAnswerIsKept(Operation operation) throws IOException {
        JsonNode served = EffectiveContract.answerExample(operation);
        receiver.answer(EffectiveContract.successStatus(operation), served == null ? "" : served.toString());

        Object answer = OperationInvoker.call(operation, session::api);

        RecordingServer.Received request = receiver.onlyOne();
        assertThat(JUDGE.messages(request)).isEmpty();
        assertThat(request.credentials()).containsExactlyInAnyOrderElementsOf(firstSatisfiable(operation));
        assertThat(request.header(HeaderNames.DEVICE_FINGERPRINT))
                .as(HeaderNames.DEVICE_FINGERPRINT)
                .isNotNull();
        assertThat(Base64.getDecoder().decode(request.header(HeaderNames.DEVICE_FINGERPRINT)))
                .isEqualTo(JsonCodec.write(DEVICE));
        JsonAssertions.assertSame(request.json(), EffectiveContract.requestExample(operation));
        JsonAssertions.assertSame(request.query(), OperationInvoker.queryExamples(operation));
        if (served == null) {
            assertThat(answer).isNull();
        } else {
            JsonAssertions.assertSame(new JsonMapper().readTree(JsonCodec.write(answer)), served);
        }
        VALIDATED.add(operation);
    }

    @ParameterizedTest
    @MethodSource("me.ratio.sdk.api.Operations#all")
    void keepsWhatTheAnswerHoldsBeyondTheContract(Operation operation) throws IOException {
        JsonNode served = EffectiveContract.answerExample(operation);
        if (served == null) {
            return;
        }
        String more = served.toString().replaceFirst("}$", ",\"later\":{\"amount\":1.10,\"list\":[null,{\"a\":[]}]}}");
        receiver.answer(EffectiveContract.successStatus(operation), more);

        Object answer = OperationInvoker.call(operation, session::api);

        JsonAssertions.assertSame(new JsonMapper().readTree(JsonCodec.write(answer)), new JsonMapper().readTree(more));
        assertThat(new String(JsonCodec.write(answer), StandardCharsets.UTF_8)).contains("1.10");
    }

    @ParameterizedTest
    @MethodSource("me.ratio.sdk.api.Operations#all")
    void anEmbeddedSessionSendsItsIdWhereTheContractTakesIt(Operation operation) throws IOException {
        if (!operation.alternatives().contains(List.of(Credentials.CLIENT_SESSION_ID))) {
            return;
        }
        receiver.answer(
                EffectiveContract.successStatus(operation), String.valueOf(EffectiveContract.answerExample(operation)));

        OperationInvoker.call(operation, client.embeddedSession("dev-1b6f0c83", DEVICE)::api);

        assertThat(JUDGE.messages(receiver.onlyOne())).isEmpty();
        assertThat(receiver.onlyOne().credentials()).containsExactly(Credentials.CLIENT_SESSION_ID);
    }

    private static List<Credential> firstSatisfiable(Operation operation) {
        Set<Credential> held = Set.of(Credentials.CLIENT_ID, Credentials.CLIENT_SECRET, Credentials.JWT);
        return operation.alternatives().stream()
                .filter(held::containsAll)
                .findFirst()
                .orElse(List.of());
    }
}
