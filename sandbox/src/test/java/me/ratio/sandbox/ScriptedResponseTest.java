package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import me.ratio.runtime.call.Outcome;
import me.ratio.runtime.call.RequestOptions;
import me.ratio.runtime.error.ClientException;
import me.ratio.runtime.error.HttpStatusException;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.behaviour.Proves;
import me.ratio.sandbox.http.ConnectionFault;
import me.ratio.sandbox.server.ScriptedResponse;
import me.ratio.sdk.RatioClient;
import me.ratio.sdk.error.ApiException;
import me.ratio.sdk.model.AchType;
import me.ratio.sdk.model.CryptoCurrency;
import me.ratio.sdk.model.ErrorCode;
import me.ratio.sdk.model.InitiateAchRequest;
import org.junit.jupiter.api.Test;

/** Errors that a test asks for, as an application sees them through the SDK. */
class ScriptedResponseTest extends SandboxTest {
    private SandboxTenant tenant() {
        return sandbox.tenant("scripted");
    }

    private RatioClient withoutRetries() {
        return tenant().client()
                .withOptions(RequestOptions.builder().maxRetries(0).build());
    }

    @Test
    @Proves(Behaviour.ASKED_FOR)
    void reachesEveryErrorCodeOfTheContract() {
        for (ErrorCode code : ErrorCode.knownValues()) {
            tenant().respondNext("getConfig", ScriptedResponse.ofCode(code.value()));
            assertThat(catchThrowableOfType(
                                    ApiException.class,
                                    () -> withoutRetries().config().getConfig())
                            .code())
                    .isEqualTo(code);
        }
        assertThat(tenant().client().config().getConfig()).isNotNull();
    }

    @Test
    void sendsRetryAfter() {
        tenant().respondNext("getConfig", ScriptedResponse.ofStatus(429).withRetryAfter(Duration.ofSeconds(5)));
        assertThat(catchThrowableOfType(
                                HttpStatusException.class,
                                () -> withoutRetries().config().getConfig())
                        .retryAfter())
                .isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void losesTheResponseOfAPurchaseThatWasCarriedOut() {
        VerifiedUser user = tenant().verifiedUser();
        InitiateAchRequest purchase = InitiateAchRequest.builder()
                .fiatAmount(new BigDecimal("25.00"))
                .cryptoCurrency(CryptoCurrency.ETH)
                .walletId(user.walletId())
                .type(AchType.INSTANT)
                .build();
        tenant().respondNext("initiateAch", ScriptedResponse.ofCode("INSUFFICIENT_BALANCE"));
        tenant().respondNext("initiateAch", ScriptedResponse.ofStatus(502).afterCarryingOut());

        assertThat(catchThrowableOfType(
                                HttpStatusException.class,
                                () -> user.session().bank().initiateAch(user.userId(), user.bankId(), purchase))
                        .outcome())
                .isEqualTo(Outcome.RESPONDED);
        assertThat(purchases(user)).isZero();
        assertThat(catchThrowableOfType(
                                HttpStatusException.class,
                                () -> user.session().bank().initiateAch(user.userId(), user.bankId(), purchase))
                        .outcome())
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(purchases(user)).isOne();
    }

    private static int purchases(VerifiedUser user) {
        return user.session().activity().listActivity(user.userId()).items().size();
    }

    @Test
    void concernsOneUserIfAsked() {
        VerifiedUser ada = tenant().verifiedUser();
        VerifiedUser eve = tenant().verifiedUser();
        tenant().respondNext(
                        "getUser", ScriptedResponse.ofCode("USER_UNDER_REVIEW").forUser(eve.userId()));
        assertThat(ada.session().user().getUser(ada.userId())).isNotNull();
        assertThatThrownBy(() -> eve.session().user().getUser(eve.userId()))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("USER_UNDER_REVIEW");
    }

    @Test
    void saysWhatDoesNotExist() {
        assertThatThrownBy(() -> tenant().respondNext("buy", ScriptedResponse.ofStatus(500)))
                .hasMessageContaining("'buy' is not a valid operation", "initiateAch");
        assertThatThrownBy(() -> tenant().respondNext("getUser", ScriptedResponse.ofCode("NOPE")))
                .hasMessageContaining("'NOPE' is not a valid error code");
        assertThatThrownBy(() -> ScriptedResponse.ofStatus(200)).hasMessageContaining("use 400 to 599");
    }

    @Test
    void canBeAskedForOverHttp() {
        TestClient control = client.with("Content-Type", "application/json");
        String body = "{\"operation\":\"getConfig\",\"code\":\"USER_BLOCKED\",\"retryAfter\":3}";
        assertThat(control.send("POST", "/_sandbox/responses", body).status()).isEqualTo(200);
        assertThat(client.get("/v1/config").headers()).containsEntry("retry-after", "3");
        assertThat(client.get("/v1/config").status()).isEqualTo(200);
        assertThat(control.send("POST", "/_sandbox/responses", "{\"operation\":\"getConfig\"}")
                        .text("/message"))
                .contains("'fault' and 'delayMillis' is required");
    }

    private static void buy(VerifiedUser user) {
        user.session()
                .bank()
                .initiateAch(
                        user.userId(),
                        user.bankId(),
                        InitiateAchRequest.builder()
                                .fiatAmount(new BigDecimal("25"))
                                .cryptoCurrency(CryptoCurrency.ETH)
                                .type(AchType.INSTANT)
                                .walletId(user.walletId())
                                .build());
    }

    @Test
    void spoilsTheResponseToAPurchaseThatTookPlace() {
        VerifiedUser user = tenant().verifiedUser();
        tenant().respondNext(
                        "initiateAch",
                        ScriptedResponse.ofFault(ConnectionFault.RESET).afterCarryingOut());
        assertThat(catchThrowableOfType(ClientException.class, () -> buy(user)).outcome())
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(user.session().activity().listActivity(user.userId()).items())
                .hasSize(1);
        tenant().respondNext("initiateAch", ScriptedResponse.ofFault(ConnectionFault.EMPTY_RESPONSE));
        assertThatThrownBy(() -> buy(user)).isInstanceOf(ClientException.class);
        assertThat(user.session().activity().listActivity(user.userId()).items())
                .hasSize(1);
    }

    @Test
    void isUsedForSeveralCallsAndLater() {
        sandbox.first().respondNext("getConfig", ScriptedResponse.ofStatus(503).times(2));
        sandbox.first().respondNext("getConfig", ScriptedResponse.delayed(Duration.ofMillis(30)));
        assertThat(client.get("/v1/config").status()).isEqualTo(503);
        assertThat(client.get("/v1/config").status()).isEqualTo(503);
        long start = System.nanoTime();
        assertThat(client.get("/v1/config").status()).isEqualTo(200);
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(30_000_000L);
        assertThatThrownBy(() -> ScriptedResponse.ofStatus(503).times(0)).hasMessageContaining("use 1 or more");
    }
}
