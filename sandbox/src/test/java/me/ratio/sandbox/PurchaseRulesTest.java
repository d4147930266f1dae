package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import me.ratio.sandbox.behaviour.Basis;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.behaviour.Proves;
import org.junit.jupiter.api.Test;

class PurchaseRulesTest extends SandboxTest {
    @Test
    @Proves(Behaviour.DOUBLE_PURCHASE)
    void sendingAPurchaseTwiceBuysTwice() {
        TestUser ada = user(1).verified();
        ada.buy("25", "INSTANT", "ETH");
        ada.buy("25", "INSTANT", "ETH");
        assertThat(ada.client().get(ada.path("/activity")).body().path("items")).hasSize(2);
    }

    @Test
    @Proves({Behaviour.TX_IRREVERSIBLE, Behaviour.ACTIVITY_FEES})
    void aPurchaseHasItsFeesAndCannotBeCancelled() {
        TestUser ada = user(1).verified();
        TestResponse bought = ada.buy("100.00", "INSTANT", "ETH");
        assertThat(bought.text("/activityItem/crypto/networkFee")).isEqualTo("2.31");
        assertThat(bought.text("/activityItem/crypto/ratioFee")).isEqualTo("3.00");
        assertThat(bought.body().path("activityItem").has("metadata")).isFalse();
        String item = ada.path("/activity/" + bought.text("/activityItem/id"));
        assertThat(ada.client().delete(item).status()).isEqualTo(405);
        assertThat(ada.client().get(item).text("/crypto/status")).isEqualTo("PENDING");
    }

    @Test
    @Proves({Behaviour.WEEKLY_LIMIT, Behaviour.TX_AMOUNTS})
    void limitsTheAmountsOfADayAndAWeek() {
        TestUser ada = user(1).verified();
        for (int day = 0; day < 3; day++) {
            assertThat(ada.buy("5000.00", "STANDARD", "ETH").status()).isEqualTo(202);
            assertThat(ada.buy("1.00", "STANDARD", "USDC_POLYGON").outcome()).isEqualTo("422 EXCEEDS_LIMIT_ACH");
            sandbox.clock().advance(Duration.ofHours(24));
            ada.forgetToken();
            ada.proveWallet();
            ada.provePhone();
        }
        TestResponse refused = ada.buy("1.00", "STANDARD", "USDC_POLYGON");
        assertThat(refused.outcome()).isEqualTo("422 EXCEEDS_LIMIT_ACH");
        assertThat(refused.headers()).containsEntry(Basis.HEADER, "decided");
    }
}
