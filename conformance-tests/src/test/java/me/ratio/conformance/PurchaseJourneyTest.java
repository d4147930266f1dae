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

/** Runs a purchase against the sandbox, compares it with the recording, and replays the recording. */
class PurchaseJourneyTest {
    private static final Instant START = Instant.parse("2023-07-12T15:04:05Z");
    private static final int SEED = 7;
    private static final List<HttpInteraction> INTERACTIONS = new ArrayList<>();

    private static JsonNode recorded;

    @BeforeAll
    static void runAgainstTheSandbox() throws Exception {
        INTERACTIONS.clear();
        try (RatioSandbox sandbox = RatioSandbox.builder()
                        .clock(SandboxClock.frozenAt(START))
                        .seed(SEED)
                        .start();
                ObservedTransport transport = new ObservedTransport(INTERACTIONS::add)) {
            RatioClient client =
                    client(sandbox.baseUrl(), transport, sandbox.clientId(), sandbox.clientSecret(), sandbox.clock());
            new PurchaseJourney(client, JourneyEnvironment.of(sandbox)).run();
        }
        JourneyRecorder recorder = new JourneyRecorder(Fixtures.CONTRACT);
        INTERACTIONS.forEach(recorder::record);
        recorded = recorder.interactions();
        Snapshots.updateIfRequested(Fixtures.JOURNEY, recorded);
    }

    @Test
    void matchesTheRecording() {
        Snapshots.file(Fixtures.JOURNEY).requireEqual(recorded);
    }

    @Test
    void sendsOnlyDocumentedRequestsAndResponses() {
        assertThat(INTERACTIONS).isNotEmpty();
        assertThat(INTERACTIONS).flatExtracting(Fixtures.VALIDATOR::violations).isEmpty();
        INTERACTIONS.forEach(interaction -> ConformanceSummary.count(ConformanceSummary.Check.INTERACTION_VALIDATED));
    }

    @Test
    void recordsNoSecret() throws Exception {
        String text = Files.readString(Fixtures.JOURNEY);

        assertThat(text).doesNotContain("eyJ", TestUserData.PHONE, "299001234", "@example.com", "Grace");
        assertThat(text).contains("<ratio-authentication-refresh-1>", "Bearer <sessionJwt-1>");
    }

    @Test
    void sendsTheSameRequestsInAReplay() throws Exception {
        JsonNode recording = Snapshots.file(Fixtures.JOURNEY).read();
        WireMockServer server =
                new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
        JourneyRecorder recorder = new JourneyRecorder(Fixtures.CONTRACT);
        URI baseUrl = URI.create("http://127.0.0.1:" + server.port());
        try (ObservedTransport transport = new ObservedTransport(recorder::record)) {
            stubInOrder(server, recording);
            RatioClient client = client(baseUrl, transport, "any-client", "any-secret", Clock.systemUTC());

            new PurchaseJourney(client, JourneyEnvironment.replay()).run();

            assertThat(server.findAllUnmatchedRequests()).isEmpty();
        } finally {
            server.stop();
        }
        JsonNode replayed = recorder.interactions();
        assertThat(replayed).hasSameSizeAs(recording);
        for (int i = 0; i < recording.size(); i++) {
            assertThat(JsonValueComparison.differences(
                            recording.get(i).path("request"), replayed.get(i).path("request")))
                    .as("request %d, %s", i, recording.get(i).at("/request/path"))
                    .isEmpty();
            ConformanceSummary.count(ConformanceSummary.Check.CALL_REPLAYED);
        }
    }

    private static void stubInOrder(WireMockServer server, JsonNode recording) {
        for (int i = 0; i < recording.size(); i++) {
            JsonNode response = recording.get(i).path("response");
            ResponseDefinitionBuilder stub =
                    aResponse().withStatus(response.path("status").intValue());
            response.path("headers")
                    .properties()
                    .forEach(header ->
                            stub.withHeader(header.getKey(), header.getValue().asText()));
            if (response.has("body")) {
                stub.withBody(response.path("body").toString());
            }
            server.stubFor(any(anyUrl())
                    .inScenario("journey")
                    .whenScenarioStateIs(i == 0 ? STARTED : "request " + i)
                    .willSetStateTo("request " + (i + 1))
                    .willReturn(stub));
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
