package me.ratio.conformance;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import me.ratio.conformance.comparison.JsonValueComparison;
import me.ratio.conformance.journey.JourneyRecorder;
import me.ratio.conformance.wire.HttpInteraction;
import me.ratio.sandbox.RatioSandbox;
import me.ratio.sandbox.SandboxClock;
import me.ratio.sdk.RatioClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A whole journey against the sandbox: documented on the wire, as recorded, and repeatable from the recording. */
class PurchaseJourneyTest {
    private static final Instant START = Instant.parse("2023-07-12T15:04:05Z");
    private static final int SEED = 7;
    private static final List<HttpInteraction> EXCHANGES = new ArrayList<>();

    private static JsonNode made;

    @BeforeAll
    static void goThroughTheSandbox() throws Exception {
        EXCHANGES.clear();
        try (RatioSandbox sandbox = RatioSandbox.builder()
                        .clock(SandboxClock.frozenAt(START))
                        .seed(SEED)
                        .start();
                ObservedTransport transport = new ObservedTransport(sandbox.baseUrl(), EXCHANGES::add)) {
            RatioClient client =
                    client(sandbox.baseUrl(), transport, sandbox.clientId(), sandbox.clientSecret(), sandbox.clock());
            new PurchaseJourney(client, JourneyEnvironment.of(sandbox)).complete();
        }
        JourneyRecorder recorder = new JourneyRecorder(Fixtures.CONTRACT);
        EXCHANGES.forEach(recorder::record);
        made = recorder.exchanges();
        Snapshots.acceptWhenAsked(Fixtures.JOURNEY, made);
    }

    @Test
    void theJourneyIsAsRecorded() {
        Snapshots.file(Fixtures.JOURNEY).requireEqual(made);
    }

    @Test
    void everyRequestAndAnswerIsDocumented() {
        assertThat(EXCHANGES).isNotEmpty();
        assertThat(EXCHANGES).flatExtracting(Fixtures.VALIDATOR::messages).isEmpty();
        EXCHANGES.forEach(exchange -> ConformanceSummary.count(ConformanceSummary.Line.VALIDATED));
    }

    @Test
    void theRecordingHoldsNoSecret() throws Exception {
        String text = Files.readString(Fixtures.JOURNEY);

        assertThat(text).doesNotContain("eyJ", TestUserData.PHONE, "299001234", "@example.com", "Grace");
        assertThat(text).contains("<ratio-authentication-refresh-1>", "Bearer <sessionJwt-1>");
    }

    @Test
    void theSameCallsSendTheSameRequestsWhenTheRecordingAnswers() throws Exception {
        JsonNode recorded = Snapshots.file(Fixtures.JOURNEY).read();
        WireMockServer server =
                new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
        JourneyRecorder recorder = new JourneyRecorder(Fixtures.CONTRACT);
        URI baseUrl = URI.create("http://127.0.0.1:" + server.port());
        try (ObservedTransport transport = new ObservedTransport(baseUrl, recorder::record)) {
            answerInOrder(server, recorded);
            RatioClient client = client(baseUrl, transport, "any-client", "any-secret", Clock.systemUTC());

            new PurchaseJourney(client, JourneyEnvironment.replayed()).complete();

            assertThat(server.findAllUnmatchedRequests()).isEmpty();
        } finally {
            server.stop();
        }
        JsonNode replayed = recorder.exchanges();
        assertThat(replayed).hasSameSizeAs(recorded);
        for (int i = 0; i < recorded.size(); i++) {
            assertThat(JsonValueComparison.differences(
                            recorded.get(i).path("request"), replayed.get(i).path("request")))
                    .as("request %d, %s", i, recorded.get(i).at("/request/path"))
                    .isEmpty();
            ConformanceSummary.count(ConformanceSummary.Line.REPLAYED);
        }
    }

    private static void answerInOrder(WireMockServer server, JsonNode recorded) {
        for (int i = 0; i < recorded.size(); i++) {
            JsonNode response = recorded.get(i).path("response");
            ResponseDefinitionBuilder answer =
                    aResponse().withStatus(response.path("status").intValue());
            response.path("headers")
                    .properties()
                    .forEach(header ->
                            answer.withHeader(header.getKey(), header.getValue().asText()));
            if (response.has("body")) {
                answer.withBody(response.path("body").toString());
            }
            server.stubFor(any(anyUrl())
                    .inScenario("journey")
                    .whenScenarioStateIs(i == 0 ? STARTED : "answered " + i)
                    .willSetStateTo("answered " + (i + 1))
                    .willReturn(answer));
        }
    }

    private static RatioClient client(
            URI baseUrl, ObservedTransport transport, String clientId, String clientSecret, Clock clock) {
        return RatioClient.builder()
                .clientId(clientId)
                .clientSecret(clientSecret)
                .baseUrl(baseUrl)
                .transport(transport)
                .clock(clock)
                .build();
    }
}
