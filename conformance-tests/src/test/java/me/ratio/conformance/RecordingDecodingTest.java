package me.ratio.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import me.ratio.conformance.comparison.JsonValueComparison;
import me.ratio.conformance.recording.Recording;
import me.ratio.conformance.recording.RecordingReader;
import me.ratio.runtime.error.DecodingException;
import me.ratio.sdk.api.Operations;
import me.ratio.sdk.error.ApiException;
import me.ratio.sdk.model.ActivateBankLinkRequest;
import me.ratio.sdk.model.DeviceFingerprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Decodes everything that was published with the SDK, known faults included, and checks that nothing is lost. */
class RecordingDecodingTest {
    private static final List<Recording> RECORDINGS = RecordingReader.readAll(Fixtures.RECORDINGS);

    @ParameterizedTest
    @MethodSource
    void roundTripsResponses(Recording recording) {
        OperationCall call = OperationCall.of(recording);
        JsonNode body = recording.responseBody().orElseThrow();
        int status = recording.status().orElse(call.contract().successStatus());

        Object response =
                call.withExamples(new StubTransport(status, body).client().newSession(TestUserData.device()));

        assertThat(response).isInstanceOf(call.responseType());
        assertThat(JsonValueComparison.differences(body, OperationCall.encoded(response)))
                .isEmpty();
        ConformanceSummary.count(ConformanceSummary.Check.RECORDING_DECODED);
    }

    static Stream<Recording> roundTripsResponses() {
        return ofOperations().filter(recording -> recording.responseBody().isPresent());
    }

    @ParameterizedTest
    @MethodSource
    void roundTripsRequests(Recording recording) {
        OperationCall call = OperationCall.of(recording);
        JsonNode body = recording.requestBody().orElseThrow();

        Object request = OperationCall.decoded(body, call.requestType());

        assertThat(JsonValueComparison.differences(body, OperationCall.encoded(request)))
                .isEmpty();
        assertThat(OperationCall.unknownFields(request).isEmpty())
                .as("%s has only fields that the contract knows", recording)
                .isNotEqualTo(recording.isFaulty("requestBody"));
        ConformanceSummary.count(ConformanceSummary.Check.RECORDING_DECODED);
    }

    static Stream<Recording> roundTripsRequests() {
        return ofOperations().filter(recording -> recording.requestBody().isPresent());
    }

    private static Stream<Recording> ofOperations() {
        return RECORDINGS.stream().filter(Recording::hasOperation);
    }

    @Test
    void reportsTheMissingFieldOfAnotherOperationsBody() {
        ActivateBankLinkRequest request = OperationCall.decoded(
                recording("curl-activateBankLink").requestBody().orElseThrow(), ActivateBankLinkRequest.class);

        assertThat(request.unknownFields()).containsOnlyKeys("redirectUri", "androidPackageName");
        assertThatExceptionOfType(DecodingException.class)
                .isThrownBy(request::publicToken)
                .withMessageContaining("publicToken");
    }

    @Test
    void mapsTheErrorBodyToAnException() {
        JsonNode body = recording("error-body").responseBody().orElseThrow();
        OperationCall call = new OperationCall(Operations.INITIATE_ACH);

        ApiException thrown = catchThrowableOfType(
                ApiException.class,
                () -> call.withExamples(new StubTransport(422, body).client().newSession(TestUserData.device())));

        assertThat(thrown.code().value()).isEqualTo(body.path("code").asText());
        assertThat(thrown).hasMessageNotContaining(body.path("message").asText());
        assertThat(JsonValueComparison.differences(body, OperationCall.encoded(thrown.error())))
                .isEmpty();
        ConformanceSummary.count(ConformanceSummary.Check.RECORDING_DECODED);
    }

    @Test
    void encodesTheDeviceFingerprintAsPublished() {
        Recording recording = recording("header-device-fingerprint");
        DeviceFingerprint device = OperationCall.decoded(recording.require("decoded"), DeviceFingerprint.class);
        OperationCall call = new OperationCall(Operations.GET_CONFIG);
        StubTransport transport =
                new StubTransport(200, call.contract().responseExample(200).orElseThrow());

        call.withExamples(transport.client().newSession(device));

        assertThat(transport.requests())
                .singleElement()
                .extracting(request ->
                        request.headers().first(recording.require("header").asText()))
                .isEqualTo(recording.require("encoded").asText());
        ConformanceSummary.count(ConformanceSummary.Check.RECORDING_DECODED);
    }

    private static Recording recording(String name) {
        return RECORDINGS.stream()
                .filter(recording -> recording.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such recording: " + name));
    }
}
