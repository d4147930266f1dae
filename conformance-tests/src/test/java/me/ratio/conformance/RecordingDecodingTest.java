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
import me.ratio.sdk.api.Operation;
import me.ratio.sdk.error.ApiException;
import me.ratio.sdk.error.DecodingException;
import me.ratio.sdk.model.ActivateBankLinkRequest;
import me.ratio.sdk.model.DeviceFingerprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was published is understood by the SDK, faults and all, and nothing of it is lost. */
class RecordingDecodingTest {
    private static final List<Recording> RECORDINGS = RecordingReader.readAll(Fixtures.RECORDINGS);

    @ParameterizedTest
    @MethodSource
    void anAnswerIsDecodedAndKeepsEveryKeyAndValue(Recording recording) {
        OperationCall call = OperationCall.of(recording);
        JsonNode body = recording.responseBody().orElseThrow();
        int status = recording.status().orElse(call.contract().successStatus());

        Object answer =
                call.withExamples(new StubTransport(status, body).client().newSession(TestUserData.device()));

        assertThat(answer).isInstanceOf(call.answerType());
        assertThat(JsonValueComparison.differences(body, OperationCall.encoded(answer)))
                .isEmpty();
        ConformanceSummary.count(ConformanceSummary.Line.DECODED);
    }

    static Stream<Recording> anAnswerIsDecodedAndKeepsEveryKeyAndValue() {
        return ofOperations().filter(recording -> recording.responseBody().isPresent());
    }

    @ParameterizedTest
    @MethodSource
    void aRequestIsDecodedAndKeepsEveryKeyAndValue(Recording recording) {
        OperationCall call = OperationCall.of(recording);
        JsonNode body = recording.requestBody().orElseThrow();

        Object request = OperationCall.decoded(body, call.requestType());

        assertThat(JsonValueComparison.differences(body, OperationCall.encoded(request)))
                .isEmpty();
        assertThat(OperationCall.unknownFields(request).isEmpty())
                .as("every field of %s is one that the operation takes", recording)
                .isNotEqualTo(recording.isFaulty("requestBody"));
        ConformanceSummary.count(ConformanceSummary.Line.DECODED);
    }

    static Stream<Recording> aRequestIsDecodedAndKeepsEveryKeyAndValue() {
        return ofOperations().filter(recording -> recording.requestBody().isPresent());
    }

    private static Stream<Recording> ofOperations() {
        return RECORDINGS.stream().filter(Recording::hasOperation);
    }

    @Test
    void theCallWithTheBodyOfAnotherOperationIsFaulty() {
        ActivateBankLinkRequest request = OperationCall.decoded(
                recording("curl-activateBankLink").requestBody().orElseThrow(), ActivateBankLinkRequest.class);

        assertThat(request.unknownFields()).containsOnlyKeys("redirectUri", "androidPackageName");
        assertThatExceptionOfType(DecodingException.class)
                .isThrownBy(request::publicToken)
                .withMessageContaining("publicToken");
    }

    @Test
    void theErrorBodyBecomesAnException() {
        JsonNode body = recording("error-body").responseBody().orElseThrow();
        OperationCall call = new OperationCall(Operation.INITIATE_ACH);

        ApiException thrown = catchThrowableOfType(
                ApiException.class,
                () -> call.withExamples(new StubTransport(422, body).client().newSession(TestUserData.device())));

        assertThat(thrown.code().value()).isEqualTo(body.path("code").asText());
        assertThat(thrown).hasMessageNotContaining(body.path("message").asText());
        assertThat(JsonValueComparison.differences(body, OperationCall.encoded(thrown.error())))
                .isEmpty();
        ConformanceSummary.count(ConformanceSummary.Line.DECODED);
    }

    @Test
    void theDeviceIsEncodedAsPublished() {
        Recording recording = recording("header-device-fingerprint");
        DeviceFingerprint device = OperationCall.decoded(recording.require("decoded"), DeviceFingerprint.class);
        OperationCall call = new OperationCall(Operation.GET_CONFIG);
        StubTransport transport =
                new StubTransport(200, call.contract().responseExample(200).orElseThrow());

        call.withExamples(transport.client().newSession(device));

        assertThat(transport.requests())
                .singleElement()
                .extracting(request ->
                        request.headers().get(recording.require("header").asText()))
                .isEqualTo(recording.require("encoded").asText());
        ConformanceSummary.count(ConformanceSummary.Line.DECODED);
    }

    private static Recording recording(String name) {
        return RECORDINGS.stream()
                .filter(recording -> recording.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no recording " + name));
    }
}
