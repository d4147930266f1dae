package me.ratio.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import me.ratio.conformance.wire.HttpInteraction;
import me.ratio.runtime.operation.Operation;
import me.ratio.sandbox.RatioSandbox;
import me.ratio.sdk.api.Credentials;
import me.ratio.sdk.api.Operations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks that the sandbox's error responses are documented; the requests are invalid on purpose. */
class SandboxErrorResponsesTest {
    private RatioSandbox sandbox;
    private RawApiUser user;

    @BeforeEach
    void start() {
        sandbox = RatioSandbox.start();
        user = new RawApiUser(sandbox).signUp(Map.of());
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void respondsWith400ToAnInvalidBody() {
        ObjectNode body = RawApiUser.example(Operations.ESTIMATE_ACH);
        body.remove("fiatAmount");

        assertError(400, user.send(Operations.ESTIMATE_ACH, body));
    }

    @Test
    void respondsWith401WithoutAToken() {
        Map<String, String> headers = user.headers();
        headers.remove(Credentials.JWT.header());

        assertError(401, send(Operations.LIST_WALLETS, headers, null));
    }

    @Test
    void respondsWith401ToAWrongSecret() {
        Map<String, String> headers = user.headers();
        headers.put(Credentials.CLIENT_SECRET.header(), "another-secret");

        assertError(401, send(Operations.GET_CONFIG, headers, null));
    }

    @Test
    void respondsWith404ForAnUnknownWallet() {
        assertError(404, user.send(Operations.GET_WALLET, null));
    }

    @Test
    void respondsWith409ToASecondUserOfASession() {
        assertError(409, user.send(Operations.CREATE_USER, RawApiUser.example(Operations.CREATE_USER)));
    }

    @Test
    void respondsWith422ToLimitsBeforeKyc() {
        assertError(422, user.send(Operations.CALCULATE_ACH_LIMITS, null));
    }

    private HttpInteraction send(Operation operation, Map<String, String> headers, @Nullable JsonNode body) {
        return user.send(operation.method(), operation.path(), headers, body);
    }

    private static void assertError(int status, HttpInteraction interaction) {
        assertThat(interaction.status()).isEqualTo(status);
        assertThat(RawHttpClient.json(interaction).path("code").asText()).isNotEmpty();
        assertThat(Fixtures.VALIDATOR.responseViolations(interaction)).isEmpty();
        ConformanceSummary.count(ConformanceSummary.Check.INTERACTION_VALIDATED);
    }
}
