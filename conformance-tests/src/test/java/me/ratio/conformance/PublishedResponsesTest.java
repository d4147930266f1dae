package me.ratio.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import me.ratio.conformance.comparison.JsonTypeComparison;
import me.ratio.conformance.recording.Recording;
import me.ratio.conformance.recording.RecordingReader;
import me.ratio.conformance.wire.HttpInteraction;
import me.ratio.runtime.operation.Operation;
import me.ratio.sandbox.PlaidLogin;
import me.ratio.sandbox.RatioSandbox;
import me.ratio.sandbox.SandboxClock;
import me.ratio.sdk.api.Credentials;
import me.ratio.sdk.api.Operations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that the sandbox's responses have at least the published keys, with the same JSON types. */
class PublishedResponsesTest {
    @ParameterizedTest
    @MethodSource("pairs")
    void hasThePublishedKeys(Recording pair) {
        try (RatioSandbox sandbox = RatioSandbox.builder()
                .clock(SandboxClock.frozenAt(Instant.parse("2023-07-12T15:04:05Z")))
                .start()) {
            RawApiUser user = new RawApiUser(sandbox).signUp(Map.of());
            ObjectNode body = pair.requestBody().orElseThrow().deepCopy();
            substitute(pair, body, user, sandbox);

            HttpInteraction interaction = user.send(pair.method(), pair.pathTemplate(), headers(pair, user), body);

            assertThat(interaction.status())
                    .as("%s: status", pair)
                    .isEqualTo(OperationCall.of(pair).contract().successStatus());
            assertThat(JsonTypeComparison.differences(
                            pair.responseBody().orElseThrow(), RawHttpClient.json(interaction), pair.withdrawn()))
                    .as("recording %s", pair)
                    .isEmpty();
            assertThat(Fixtures.VALIDATOR.violations(interaction)).isEmpty();
            ConformanceSummary.count(ConformanceSummary.Check.INTERACTION_VALIDATED);
            ConformanceSummary.count(ConformanceSummary.Check.PUBLISHED_PAIR);
        }
    }

    static Stream<Recording> pairs() {
        return RecordingReader.readAll(Fixtures.RECORDINGS).stream()
                .filter(recording -> recording.kind().equals("pair"));
    }

    /**
     * Replaces only what the sandbox cannot accept as published: signatures, codes, a phone number outside the US, and one of
     * two fields that exclude each other.
     */
    private static void substitute(Recording pair, ObjectNode body, RawApiUser user, RatioSandbox sandbox) {
        Operation operation = OperationCall.operation(pair);
        if (operation.equals(Operations.AUTHENTICATE_CRYPTO_WALLET)) {
            body.put("walletAddress", TestUserData.SIGNING_WALLET.address())
                    .put("signature", TestUserData.SIGNING_WALLET.sign(user.challenge()));
        } else if (operation.equals(Operations.SEND_SMS_OTP)) {
            body.put("phoneNumber", TestUserData.PHONE);
        } else if (operation.equals(Operations.AUTHENTICATE_SMS_OTP)) {
            body.put("phoneId", user.sendCode()).put("otp", user.code());
        } else if (operation.equals(Operations.ACTIVATE_BANK_LINK)) {
            body.put("publicToken", sandbox.completePlaidLink(user.linkToken(), PlaidLogin.GOOD));
        } else if (operation.equals(Operations.REQUEST_BANK_LINK)) {
            body.remove("androidPackageName");
        }
    }

    /**
     * Returns the published headers with values that are valid here. Where the page has none, or is known to have the wrong
     * ones, all of the user's are sent.
     */
    private static Map<String, String> headers(Recording pair, RawApiUser user) {
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
