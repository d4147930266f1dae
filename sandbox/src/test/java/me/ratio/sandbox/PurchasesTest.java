package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.behaviour.Proves;
import me.ratio.sandbox.money.AchType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurchasesTest extends SandboxTest {
    @ParameterizedTest
    @Proves({Behaviour.TX_FAILED, Behaviour.SANDBOX_ACH, Behaviour.EXACTLY_50, Behaviour.STANDARD_SETTLEMENT})
    @CsvSource({
        "49.99,  INSTANT,  COMPLETED, COMPLETED, ''",
        "50,     STANDARD, COMPLETED, COMPLETED, ''",
        "50.01,  STANDARD, FAILED,    FAILED,    F1001",
        "50.01,  INSTANT,  FAILED,    COMPLETED, F1000",
        "123.45, STANDARD, FAILED,    FAILED,    F1004",
        "123.45, INSTANT,  FAILED,    FAILED,    F1004"
    })
    void selectsTheOutcomeByTheAmount(String usd, String type, String fiat, String crypto, String flag) {
        TestUser ada = user(1).verified();
        String id = ada.buy(usd, type, "USDC_POLYGON").text("/activityItem/id");
        advance(type.equals("STANDARD") ? 3 * 86_400 + 20 : 20);
        TestResponse item = client.get(ada.path("/activity/" + id));
        assertThat(item.text("/fiat/status")).isEqualTo(fiat);
        assertThat(item.text("/crypto/status")).isEqualTo(crypto);
        assertThat(item.body().at("/crypto").has("transactionHash")).isEqualTo(crypto.equals("COMPLETED"));
        assertThat(client.get(ada.path("")).text("/flags/0")).isEqualTo(flag);
    }

    @ParameterizedTest
    @Proves(Behaviour.STANDARD_SETTLEMENT)
    @CsvSource({
        "2023-07-18T12:00:00Z, 2023-07-21T12:00:00Z", // from Tuesday to Friday
        "2023-07-20T23:59:59Z, 2023-07-25T23:59:59Z", // over a weekend
        "2023-07-22T08:00:00Z, 2023-07-26T08:00:00Z" // made on a Saturday
    })
    void sendsTheCryptoOfAStandardPurchaseAfterThreeBusinessDays(Instant purchase, Instant sending) {
        assertThat(AchType.STANDARD.sending(purchase)).isEqualTo(sending);
        assertThat(AchType.INSTANT.sending(purchase)).isEqualTo(purchase);
    }

    @Test
    @Proves(Behaviour.FLAGS_ALWAYS)
    void refusesWritesOfAFlaggedUser() {
        TestUser ada = user(1).verified();
        ada.buy("123.45", "INSTANT", "USDC_POLYGON");
        advance(20);
        assertThat(ada.client().get(ada.path("")).status()).isEqualTo(200);
        assertThat(ada.buy("25", "INSTANT", "ETH").outcome()).isEqualTo("403 USER_BLOCKED");
        assertThat(ada.client().delete(ada.path("/banks/" + ada.bankId())).outcome())
                .isEqualTo("403 USER_BLOCKED");
        assertThat(ada.client()
                        .patch(ada.path("/wallets/" + ada.walletId()), "name", "Mine")
                        .outcome())
                .isEqualTo("403 USER_BLOCKED");
    }

    @Test
    @Proves(Behaviour.FLAGS_ALWAYS)
    void refusesReadsOfASuspendedUser() {
        TestUser ada = user(1);
        ada.proveWallet();
        ada.provePhone();
        assertThat(ada.createUser("F0000").text("/flags/0")).isEqualTo("F0000");
        assertThat(ada.client().get(ada.path("")).outcome()).isEqualTo("403 USER_BLOCKED");
        assertThat(ada.forgetToken().proveWallet().outcome()).isEqualTo("403 USER_BLOCKED");
    }

    @Test
    @Proves({Behaviour.TX_PREREQ, Behaviour.TX_MINIMUMS, Behaviour.TX_AMOUNTS})
    void requiresIdentityBankWalletAndAValidAmount() {
        TestUser ada = user(1).signedUp();
        ada.linkBank(PlaidLogin.GOOD);
        assertThat(ada.buy("25", "INSTANT", "ETH").outcome()).isEqualTo("422 USER_KYC_INCOMPLETE");
        ada.submitKyc("299001234");
        advance(5);
        assertThat(ada.buy("25", "INSTANT", "ETH").outcome()).isEqualTo("422 BANK_VERIFICATION_INCOMPLETE");
        advance(4);
        String ach = ada.path("/banks/" + ada.bankId() + "/ach");
        assertThat(buy(ada, ach, "25", ada.userId())).isEqualTo("404 NOT_FOUND_WALLET");
        assertThat(buy(ada, ach, "25", "x")).isEqualTo("400 INVALID_WALLET_ID");
        assertThat(ada.buy("19.99", "INSTANT", "ETH").outcome()).isEqualTo("400 INVALID_FIAT_AMOUNT");
        assertThat(ada.buy("0.99", "STANDARD", "USDC_POLYGON").outcome()).isEqualTo("400 INVALID_FIAT_AMOUNT");
        for (String amount : new String[] {"", "-5", "1e2", "25.001", "abc", "0"}) {
            assertThat(ada.buy(amount, "INSTANT", "ETH").outcome()).isEqualTo("400 INVALID_FIAT_AMOUNT");
        }
        assertThat(ada.buy("25", "INSTANT", "MATIC").outcome()).isEqualTo("422 UNAVAILABLE_CRYPTO_CURRENCY");
        assertThat(ada.buy("25", "INSTANT", "BTC").outcome()).isEqualTo("400 INVALID_CRYPTO_CURRENCY");
        assertThat(ada.buy("25", "SLOW", "ETH").outcome()).isEqualTo("400 INVALID_TYPE");
        assertThat(ada.buy("3000.01", "INSTANT", "ETH").outcome()).isEqualTo("422 EXCEEDS_LIMIT_ACH");
        assertThat(ada.buy("5000.01", "STANDARD", "ETH").outcome()).isEqualTo("422 EXCEEDS_LIMIT_ACH");
        assertThat(ada.buy("1", "STANDARD", "USDC_POLYGON").status()).isEqualTo(202);
    }

    @Test
    @Proves(Behaviour.TX_COUNT)
    void enforcesTheLimits() {
        TestUser ada = user(1).verified();
        for (int i = 0; i < 4; i++) {
            assertThat(ada.buy("40.00", i == 0 ? "INSTANT" : "STANDARD", "ETH").status())
                    .isEqualTo(202);
        }
        assertThat(ada.buy("40.00", "STANDARD", "ETH").outcome()).isEqualTo("422 EXCEEDS_LIMIT_TRANSACTIONS");
        TestResponse limits = ada.client().send("POST", ada.path(":calculateAchLimits"), null);
        assertThat(limits.text("/instant/used")).isEqualTo("40.00");
        assertThat(limits.text("/instant/remaining")).isEqualTo("2960.00");
        assertThat(limits.text("/daily/used")).isEqualTo("160.00");
        assertThat(limits.text("/weekly/remaining")).isEqualTo("14840.00");

        sandbox.clock().advance(Duration.ofHours(24));
        ada.forgetToken();
        ada.proveWallet();
        ada.provePhone();
        TestResponse tomorrow = ada.client().send("POST", ada.path(":calculateAchLimits"), null);
        assertThat(tomorrow.text("/daily/used")).isEqualTo("0.00");
        assertThat(tomorrow.text("/weekly/used")).isEqualTo("160.00");
        assertThat(ada.buy("40.00", "STANDARD", "ETH").status()).isEqualTo(202);
    }

    private static String buy(TestUser user, String ach, String usd, String walletId) {
        return user.client()
                .post(ach, "fiatAmount", usd, "cryptoCurrency", "ETH", "walletId", walletId, "type", "INSTANT")
                .outcome();
    }
}
