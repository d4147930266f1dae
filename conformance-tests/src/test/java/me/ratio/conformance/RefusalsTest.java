package me.ratio.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import me.ratio.conformance.wire.Exchange;
import me.ratio.runtime.operation.Operation;
import me.ratio.sandbox.RatioSandbox;
import me.ratio.sdk.api.Credentials;
import me.ratio.sdk.api.Operations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the sandbox answers when it refuses is documented too; the requests are wrong on purpose. */
class RefusalsTest {
    private RatioSandbox sandbox;
    private PreparedUser user;

    @BeforeEach
    void start() {
        sandbox = RatioSandbox.start();
        user = new PreparedUser(sandbox).signUp(Map.of());
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void aBodyThatTheContractDoesNotAllowIs400() {
        ObjectNode body = PreparedUser.example(Operations.ESTIMATE_ACH);
        body.remove("fiatAmount");

        assertRefused(400, user.send(Operations.ESTIMATE_ACH, body));
    }

    @Test
    void aRequestWithoutItsTokenIs401() {
        Map<String, String> headers = user.headers();
        headers.remove(Credentials.JWT.header());

        assertRefused(401, send(Operations.LIST_WALLETS, headers, null));
    }

    @Test
    void aWrongSecretIs401() {
        Map<String, String> headers = user.headers();
        headers.put(Credentials.CLIENT_SECRET.header(), "another-secret");

        assertRefused(401, send(Operations.GET_CONFIG, headers, null));
    }

    @Test
    void aWalletThatDoesNotExistIs404() {
        assertRefused(404, user.send(Operations.GET_WALLET, null));
    }

    @Test
    void aSecondUserForTheSameSessionIs409() {
        assertRefused(409, user.send(Operations.CREATE_USER, PreparedUser.example(Operations.CREATE_USER)));
    }

    @Test
    void limitsBeforeTheIdentityIsKnownAre422() {
        assertRefused(422, user.send(Operations.CALCULATE_ACH_LIMITS, null));
    }

    private Exchange send(Operation operation, Map<String, String> headers, @Nullable JsonNode body) {
        return user.send(operation.method(), operation.path(), headers, body);
    }

    private static void assertRefused(int status, Exchange exchange) {
        assertThat(exchange.status()).isEqualTo(status);
        assertThat(RawApi.answer(exchange).path("code").asText()).isNotEmpty();
        assertThat(Workspace.VALIDATOR.answerMessages(exchange)).isEmpty();
        Tally.count(Tally.Line.VALIDATED);
    }
}
