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
import me.ratio.conformance.comparison.JsonValueComparison;
import me.ratio.conformance.contract.ContractOperation;
import me.ratio.conformance.wire.HttpInteraction;
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

/** Serves the contract's examples to every operation of the SDK: the success, and the first documented error. */
class DocumentedResponsesTest {
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
    void reset() {
        SERVER.resetAll();
    }

    @ParameterizedTest
    @MethodSource("me.ratio.sdk.api.Operations#all")
    void decodesTheDocumentedSuccess(Operation operation) {
        OperationCall call = new OperationCall(operation);
        ContractOperation contract = call.contract();
        Optional<JsonNode> documented = contract.responseExample(contract.successStatus());
        UserSession session = sessionFor(operation);
        serve(contract, contract.successStatus());

        Object response = call.withExamples(session);

        if (documented.isPresent()) {
            assertThat(response).isInstanceOf(call.responseType());
            assertThat(JsonValueComparison.differences(documented.get(), OperationCall.encoded(response)))
                    .isEmpty();
        } else {
            assertThat(call.responseType()).isEqualTo(void.class);
        }
        assertInteractionsAreDocumented();
        ConformanceSummary.count(ConformanceSummary.Check.RESPONSE_DECODED);
    }

    @ParameterizedTest
    @MethodSource("me.ratio.sdk.api.Operations#all")
    void mapsTheFirstDocumentedError(Operation operation) {
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
        assertInteractionsAreDocumented();
        ConformanceSummary.count(ConformanceSummary.Check.ERROR_MAPPED);
    }

    /** Returns a session with the credentials that the operation's first security requirement asks for. */
    private static UserSession sessionFor(Operation operation) {
        UserSession session = client.newSession(TestUserData.device());
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
        ResponseDefinitionBuilder stub = aResponse().withStatus(status);
        contract.responseExample(status).ifPresent(body -> stub.withHeader("Content-Type", "application/json")
                .withBody(body.toString()));
        SERVER.stubFor(request(contract.method(), urlPathEqualTo(contract.examplePath()))
                .willReturn(stub));
    }

    private static void assertInteractionsAreDocumented() {
        assertThat(SERVER.findAllUnmatchedRequests()).isEmpty();
        List<HttpInteraction> interactions = SERVER.getAllServeEvents().stream()
                .map(WireMockInteractions::of)
                .toList();
        assertThat(interactions).isNotEmpty();
        assertThat(interactions).flatExtracting(Fixtures.VALIDATOR::violations).isEmpty();
        interactions.forEach(interaction -> ConformanceSummary.count(ConformanceSummary.Check.INTERACTION_VALIDATED));
    }
}
