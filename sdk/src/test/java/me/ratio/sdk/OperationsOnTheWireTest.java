package me.ratio.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import me.ratio.sdk.api.Credential;
import me.ratio.sdk.api.Operation;
import me.ratio.sdk.call.InMemorySessionStore;
import me.ratio.sdk.call.Json;
import me.ratio.sdk.feign.Headers;
import me.ratio.sdk.model.DeviceFingerprint;
import me.ratio.sdk.session.StoredSession;
import me.ratio.sdk.testing.EffectiveContract;
import me.ratio.sdk.testing.Invocation;
import me.ratio.sdk.testing.JsonTrees;
import me.ratio.sdk.testing.Receiver;
import me.ratio.sdk.testing.RequestJudge;
import me.ratio.sdk.testing.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every operation once over a real connection, judged by a validator that shares nothing with the generator. */
class OperationsOnTheWireTest {
    private static final Set<Operation> VALIDATED = EnumSet.noneOf(Operation.class);
    private static final RequestJudge JUDGE = new RequestJudge();
    private static final DeviceFingerprint DEVICE =
            DeviceFingerprint.builder().ip("203.0.113.7").userAgent("Größe/1.0").build();

    private final InMemorySessionStore store = new InMemorySessionStore();
    private Receiver receiver;
    private RatioClient client;
    private UserSession session;

    @BeforeEach
    void start() throws IOException {
        receiver = new Receiver();
        client = RatioClient.builder()
                .clientId("6a1f0c5e-93d2-4b7a-8e46-0f5b2c7d9a31")
                .clientSecret("the-client-secret")
                .baseUrl(receiver.baseUrl())
                .sessionStore(store)
                .build();
        store.compareAndSet("user", 0, new StoredSession(Tokens.of("user", 100, 400), "first", 1, 1, 1));
        session = client.session("user", DEVICE);
    }

    @AfterEach
    void stop() {
        client.close();
        receiver.close();
    }

    @AfterAll
    static void count() {
        System.out.println(VALIDATED.size() + " of " + Operation.values().length + " operations called and validated");
        assertThat(VALIDATED).containsExactly(Operation.values());
    }

    @ParameterizedTest
    @EnumSource
    void isSentAsTheContractSaysAndItsAnswerIsKept(Operation operation) throws IOException {
        JsonNode served = EffectiveContract.answerExample(operation);
        receiver.answer(EffectiveContract.successStatus(operation), served == null ? "" : served.toString());

        Object answer = Invocation.call(operation, session::api);

        Receiver.Received request = receiver.onlyOne();
        assertThat(JUDGE.messages(request)).isEmpty();
        assertThat(request.credentials()).containsExactlyInAnyOrderElementsOf(firstSatisfiable(operation));
        assertThat(request.header(Headers.DEVICE_FINGERPRINT))
                .as(Headers.DEVICE_FINGERPRINT)
                .isNotNull();
        assertThat(Base64.getDecoder().decode(request.header(Headers.DEVICE_FINGERPRINT)))
                .isEqualTo(Json.write(DEVICE));
        JsonTrees.assertSame(request.json(), EffectiveContract.requestExample(operation));
        JsonTrees.assertSame(request.query(), Invocation.queryExamples(operation));
        if (served == null) {
            assertThat(answer).isNull();
        } else {
            JsonTrees.assertSame(new JsonMapper().readTree(Json.write(answer)), served);
        }
        VALIDATED.add(operation);
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhatTheAnswerHoldsBeyondTheContract(Operation operation) throws IOException {
        JsonNode served = EffectiveContract.answerExample(operation);
        if (served == null) {
            return;
        }
        String more = served.toString().replaceFirst("}$", ",\"later\":{\"amount\":1.10,\"list\":[null,{\"a\":[]}]}}");
        receiver.answer(EffectiveContract.successStatus(operation), more);

        Object answer = Invocation.call(operation, session::api);

        JsonTrees.assertSame(new JsonMapper().readTree(Json.write(answer)), new JsonMapper().readTree(more));
        assertThat(new String(Json.write(answer), StandardCharsets.UTF_8)).contains("1.10");
    }

    @ParameterizedTest
    @EnumSource
    void anEmbeddedSessionSendsItsIdWhereTheContractTakesIt(Operation operation) throws IOException {
        if (!operation.alternatives().contains(List.of(Credential.CLIENT_SESSION_ID))) {
            return;
        }
        receiver.answer(
                EffectiveContract.successStatus(operation), String.valueOf(EffectiveContract.answerExample(operation)));

        Invocation.call(operation, client.embeddedSession("dev-1b6f0c83", DEVICE)::api);

        assertThat(JUDGE.messages(receiver.onlyOne())).isEmpty();
        assertThat(receiver.onlyOne().credentials()).containsExactly(Credential.CLIENT_SESSION_ID);
    }

    private static List<Credential> firstSatisfiable(Operation operation) {
        Set<Credential> held = EnumSet.of(Credential.CLIENT_ID, Credential.CLIENT_SECRET, Credential.JWT);
        return operation.alternatives().stream()
                .filter(held::containsAll)
                .findFirst()
                .orElse(List.of());
    }
}
