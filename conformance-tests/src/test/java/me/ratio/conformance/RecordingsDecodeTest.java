package me.ratio.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import me.ratio.conformance.compare.DataComparison;
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

/** What was published is understood by the SDK, faults and all, and nothing of it is lost. */
class RecordingsDecodeTest {
    private static final List<Recording> RECORDINGS = RecordingReader.readAll(Workspace.RECORDINGS);

    @ParameterizedTest
    @MethodSource
    void anAnswerIsDecodedAndKeepsEveryKeyAndValue(Recording recording) {
        OperationCall call = OperationCall.of(recording);
        JsonNode body = recording.responseBody().orElseThrow();
        int status = recording.status().orElse(call.contract().successStatus());

        Object answer =
                call.withExamples(new CannedTransport(status, body).client().newSession(People.device()));

        assertThat(answer).isInstanceOf(call.answerType());
        assertThat(DataComparison.differences(body, OperationCall.encoded(answer)))
                .isEmpty();
        Tally.count(Tally.Line.DECODED);
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

        assertThat(DataComparison.differences(body, OperationCall.encoded(request)))
                .isEmpty();
        assertThat(OperationCall.unknownFields(request).isEmpty())
                .as("every field of %s is one that the operation takes", recording)
                .isNotEqualTo(recording.isFaulty("requestBody"));
        Tally.count(Tally.Line.DECODED);
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
        OperationCall call = new OperationCall(Operations.INITIATE_ACH);

        ApiException thrown = catchThrowableOfType(
                ApiException.class,
                () -> call.withExamples(new CannedTransport(422, body).client().newSession(People.device())));

        assertThat(thrown.code().value()).isEqualTo(body.path("code").asText());
        assertThat(thrown).hasMessageNotContaining(body.path("message").asText());
        assertThat(DataComparison.differences(body, OperationCall.encoded(thrown.error())))
                .isEmpty();
        Tally.count(Tally.Line.DECODED);
    }

    @Test
    void theDeviceIsEncodedAsPublished() {
        Recording recording = recording("header-device-fingerprint");
        DeviceFingerprint device = OperationCall.decoded(recording.require("decoded"), DeviceFingerprint.class);
        OperationCall call = new OperationCall(Operations.GET_CONFIG);
        CannedTransport transport =
                new CannedTransport(200, call.contract().responseExample(200).orElseThrow());

        call.withExamples(transport.client().newSession(device));

        assertThat(transport.requests())
                .singleElement()
                .extracting(request ->
                        request.headers().get(recording.require("header").asText()))
                .isEqualTo(recording.require("encoded").asText());
        Tally.count(Tally.Line.DECODED);
    }

    private static Recording recording(String name) {
        return RECORDINGS.stream()
                .filter(recording -> recording.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no recording " + name));
    }
}
