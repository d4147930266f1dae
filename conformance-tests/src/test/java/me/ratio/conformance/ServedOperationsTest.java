package me.ratio.conformance;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import me.ratio.conformance.compare.DataComparison;
import me.ratio.conformance.contract.ContractOperation;
import me.ratio.conformance.wire.Exchange;
import me.ratio.runtime.operation.Operation;
import me.ratio.sdk.RatioClient;
import me.ratio.sdk.UserSession;
import me.ratio.sdk.api.Operations;
import me.ratio.sdk.error.ApiException;
import me.ratio.sdk.internal.client.SessionOperations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A server that knows the contract's examples and nothing else answers every operation; the SDK understands. */
class ServedOperationsTest {
    private static final WireMockServer SERVER =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));

    private static RatioClient client;

    @BeforeAll
    static void start() {
        SERVER.start();
        client = RatioClient.builder()
                .clientId("11d2a1d6-3f0c-4b7e-9c55-0a8e6f1b2c3d")
                .clientSecret("secret-of-nobody")
                .baseUrl(URI.create("http://127.0.0.1:" + SERVER.port()))
                .build();
    }

    @AfterAll
    static void stop() {
        client.close();
        SERVER.stop();
    }

    @BeforeEach
    void forget() {
        SERVER.resetAll();
    }

    @ParameterizedTest
    @MethodSource("me.ratio.sdk.api.Operations#all")
    void theDocumentedAnswerIsDecoded(Operation operation) {
        OperationCall call = new OperationCall(operation);
        ContractOperation contract = call.contract();
        Optional<JsonNode> documented = contract.responseExample(contract.successStatus());
        UserSession session = sessionFor(operation);
        serve(contract, contract.successStatus());

        Object answer = call.withExamples(session);

        if (documented.isPresent()) {
            assertThat(answer).isInstanceOf(call.answerType());
            assertThat(DataComparison.differences(documented.get(), OperationCall.encoded(answer)))
                    .isEmpty();
        } else {
            assertThat(call.answerType()).isEqualTo(void.class);
        }
        assertThatTheWireIsAsDocumented();
        Tally.count(Tally.Line.SERVED);
    }

    @ParameterizedTest
    @MethodSource("me.ratio.sdk.api.Operations#all")
    void theFirstDocumentedErrorBecomesItsException(Operation operation) {
        OperationCall call = new OperationCall(operation);
        ContractOperation contract = call.contract();
        int status = contract.firstClientError();
        JsonNode error = contract.responseExample(status).orElseThrow();
        UserSession session = sessionFor(operation);
        serve(contract, status);

        ApiException thrown = catchThrowableOfType(ApiException.class, () -> call.withExamples(session));

        assertThat(thrown.status()).isEqualTo(status);
        assertThat(thrown.operation()).isEqualTo(operation);
        assertThat(thrown.code().value()).isEqualTo(error.path("code").asText());
        assertThatTheWireIsAsDocumented();
        Tally.count(Tally.Line.REFUSED);
    }

    /** A session that holds whatever the operation's first documented combination of credentials asks for. */
    private static UserSession sessionFor(Operation operation) {
        UserSession session = client.newSession(People.device());
        if (SessionOperations.factors(operation) > 0) {
            OperationCall signIn = new OperationCall(Operations.all().stream()
                    .filter(candidate -> SessionOperations.tokenProperty(candidate) != null)
                    .findFirst()
                    .orElseThrow());
            serve(signIn.contract(), signIn.contract().successStatus());
            signIn.withExamples(session);
        }
        return session;
    }

    private static void serve(ContractOperation contract, int status) {
        ResponseDefinitionBuilder answer = aResponse().withStatus(status);
        contract.responseExample(status).ifPresent(body -> answer.withHeader("Content-Type", "application/json")
                .withBody(body.toString()));
        SERVER.stubFor(request(contract.method(), urlPathEqualTo(contract.examplePath()))
                .willReturn(answer));
    }

    private static void assertThatTheWireIsAsDocumented() {
        assertThat(SERVER.findAllUnmatchedRequests()).isEmpty();
        List<Exchange> exchanges =
                SERVER.getAllServeEvents().stream().map(Served::exchange).toList();
        assertThat(exchanges).isNotEmpty();
        assertThat(exchanges).flatExtracting(Workspace.VALIDATOR::messages).isEmpty();
        exchanges.forEach(exchange -> Tally.count(Tally.Line.VALIDATED));
    }
}
