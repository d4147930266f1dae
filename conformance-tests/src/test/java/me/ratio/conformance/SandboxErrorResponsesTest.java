package me.ratio.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import me.ratio.conformance.wire.HttpInteraction;
import me.ratio.sandbox.RatioSandbox;
import me.ratio.sdk.api.Credential;
import me.ratio.sdk.api.Operation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the sandbox answers when it refuses is documented too; the requests are wrong on purpose. */
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
    void aBodyThatTheContractDoesNotAllowIs400() {
        ObjectNode body = RawApiUser.example(Operation.ESTIMATE_ACH);
        body.remove("fiatAmount");

        assertRefused(400, user.send(Operation.ESTIMATE_ACH, body));
    }

    @Test
    void aRequestWithoutItsTokenIs401() {
        Map<String, String> headers = user.headers();
        headers.remove(Credential.JWT.header());

        assertRefused(401, send(Operation.LIST_WALLETS, headers, null));
    }

    @Test
    void aWrongSecretIs401() {
        Map<String, String> headers = user.headers();
        headers.put(Credential.CLIENT_SECRET.header(), "another-secret");

        assertRefused(401, send(Operation.GET_CONFIG, headers, null));
    }

    @Test
    void aWalletThatDoesNotExistIs404() {
        assertRefused(404, user.send(Operation.GET_WALLET, null));
    }

    @Test
    void aSecondUserForTheSameSessionIs409() {
        assertRefused(409, user.send(Operation.CREATE_USER, RawApiUser.example(Operation.CREATE_USER)));
    }

    @Test
    void limitsBeforeTheIdentityIsKnownAre422() {
        assertRefused(422, user.send(Operation.CALCULATE_ACH_LIMITS, null));
    }

    private HttpInteraction send(Operation operation, Map<String, String> headers, @Nullable JsonNode body) {
        return user.send(operation.method(), operation.path(), headers, body);
    }

    private static void assertRefused(int status, HttpInteraction exchange) {
        assertThat(exchange.status()).isEqualTo(status);
        assertThat(RawHttpClient.answer(exchange).path("code").asText()).isNotEmpty();
        assertThat(Fixtures.VALIDATOR.answerMessages(exchange)).isEmpty();
        ConformanceSummary.count(ConformanceSummary.Line.VALIDATED);
    }
}
