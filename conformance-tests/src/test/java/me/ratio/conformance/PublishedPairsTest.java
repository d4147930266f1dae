package me.ratio.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import me.ratio.conformance.compare.KindComparison;
import me.ratio.conformance.recording.Recording;
import me.ratio.conformance.recording.RecordingReader;
import me.ratio.conformance.wire.Exchange;
import me.ratio.runtime.operation.Operation;
import me.ratio.sandbox.PlaidLogin;
import me.ratio.sandbox.RatioSandbox;
import me.ratio.sandbox.SandboxClock;
import me.ratio.sdk.api.Credentials;
import me.ratio.sdk.api.Operations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sandbox answers what the API was published to answer: at least the same keys, with the same JSON kinds. */
class PublishedPairsTest {
    @ParameterizedTest
    @MethodSource("pairs")
    void theSandboxAnswersAsPublished(Recording pair) {
        try (RatioSandbox sandbox = RatioSandbox.builder()
                .clock(SandboxClock.frozenAt(Instant.parse("2023-07-12T15:04:05Z")))
                .start()) {
            PreparedUser user = new PreparedUser(sandbox).signUp(Map.of());
            ObjectNode body = pair.requestBody().orElseThrow().deepCopy();
            substitute(pair, body, user, sandbox);

            Exchange exchange = user.send(pair.method(), pair.template(), headers(pair, user), body);

            assertThat(exchange.status())
                    .as("%s: status", pair)
                    .isEqualTo(OperationCall.of(pair).contract().successStatus());
            assertThat(KindComparison.differences(
                            pair.responseBody().orElseThrow(), RawApi.answer(exchange), pair.withdrawn()))
                    .as("recording %s", pair)
                    .isEmpty();
            assertThat(Workspace.VALIDATOR.messages(exchange)).isEmpty();
            Tally.count(Tally.Line.VALIDATED);
            Tally.count(Tally.Line.PAIRS);
        }
    }

    static Stream<Recording> pairs() {
        return RecordingReader.readAll(Workspace.RECORDINGS).stream()
                .filter(recording -> recording.kind().equals("pair"));
    }

    /** Only what the sandbox cannot accept from a stranger is replaced: proofs, and a number outside the US. */
    private static void substitute(Recording pair, ObjectNode body, PreparedUser user, RatioSandbox sandbox) {
        Operation operation = OperationCall.operation(pair);
        if (operation.equals(Operations.AUTHENTICATE_CRYPTO_WALLET)) {
            body.put("walletAddress", People.SIGNING_WALLET.address())
                    .put("signature", People.SIGNING_WALLET.sign(user.challenge()));
        } else if (operation.equals(Operations.SEND_SMS_OTP)) {
            body.put("phoneNumber", People.PHONE);
        } else if (operation.equals(Operations.AUTHENTICATE_SMS_OTP)) {
            body.put("phoneId", user.sendCode()).put("otp", user.code());
        } else if (operation.equals(Operations.ACTIVATE_BANK_LINK)) {
            body.put("publicToken", sandbox.completePlaidLink(user.linkToken(), PlaidLogin.GOOD));
        }
    }

    /** The published headers with values that are valid here; the one that pages forget is added, none are where none were. */
    private static Map<String, String> headers(Recording pair, PreparedUser user) {
        Map<String, String> headers = user.headers();
        if (!pair.requestHeaders().isEmpty() && !pair.isFaulty("requestHeaders")) {
            headers.keySet().removeIf(name -> !pair.requestHeaders().contains(name));
        }
        if (OperationCall.operation(pair).alternatives().stream()
                .noneMatch(credentials -> credentials.contains(Credentials.JWT))) {
            headers.remove(Credentials.JWT.header());
        }
        return headers;
    }
}
