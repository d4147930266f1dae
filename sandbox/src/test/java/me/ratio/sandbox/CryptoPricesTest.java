package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.behaviour.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CryptoPricesTest extends SandboxTest {
    private static final String ESTIMATE = "/v1/crypto/estimates:ach";

    @Test
    @Proves({Behaviour.DECIMAL_STRINGS, Behaviour.FEES, Behaviour.FIXED_PRICES})
    void reproducesThePublishedEstimate() {
        TestResponse estimate = client.post(ESTIMATE, "fiatAmount", "100", "cryptoCurrency", "ETH", "type", "INSTANT");
        assertThat(estimate.text("/fiat/amount")).isEqualTo("100.00");
        assertThat(estimate.text("/fiat/direction")).isEqualTo("CREDIT");
        assertThat(estimate.text("/fiat/fundingMethod")).isEqualTo("ACH_ORIGINATED_INSTANT");
        assertThat(estimate.text("/crypto/direction")).isEqualTo("DEBIT");
        assertThat(estimate.text("/crypto/price")).isEqualTo("1910.54");
        assertThat(estimate.text("/crypto/ratioFee")).isEqualTo("3.00");
        assertThat(estimate.text("/crypto/networkFee")).isEqualTo("2.31");
        assertThat(estimate.text("/crypto/amount")).isEqualTo("0.04956182056");
    }

    @ParameterizedTest
    @Proves(Behaviour.ESTIMATE_MODES)
    @CsvSource({"0.05, ETH, INSTANT", "0.123456789, ETH, STANDARD", "33.333333, USDC_POLYGON, INSTANT"})
    void estimatesTheLowestCostOfAnAmountOfCrypto(String wanted, String currency, String type) {
        TestResponse estimate =
                client.post(ESTIMATE, "minCryptoAmount", wanted, "cryptoCurrency", currency, "type", type);
        BigDecimal amount = new BigDecimal(estimate.text("/crypto/amount"));
        assertThat(amount).isGreaterThanOrEqualTo(new BigDecimal(wanted));
        BigDecimal twoCentsLess = new BigDecimal(estimate.text("/fiat/amount")).subtract(new BigDecimal("0.02"));
        TestResponse less = client.post(
                ESTIMATE, "fiatAmount", twoCentsLess.toPlainString(), "cryptoCurrency", currency, "type", type);
        assertThat(new BigDecimal(less.text("/crypto/amount"))).isLessThan(new BigDecimal(wanted));
    }

    @Test
    @Proves(Behaviour.ESTIMATE_MODES)
    void requiresOneValidAmount() {
        assertThat(client.post(ESTIMATE, "cryptoCurrency", "ETH", "type", "INSTANT")
                        .outcome())
                .isEqualTo("400 MISSING_FIAT_AMOUNT");
        assertThat(estimate("fiatAmount", "10", "minCryptoAmount", "1")).isEqualTo("400 INVALID_FIAT_AMOUNT");
        assertThat(estimate("fiatAmount", "ten")).isEqualTo("400 INVALID_FIAT_AMOUNT");
        assertThat(estimate("fiatAmount", "2.00")).isEqualTo("400 INVALID_FIAT_AMOUNT");
        assertThat(estimate("minCryptoAmount", "0")).isEqualTo("400 INVALID_CRYPTO_AMOUNT");
        assertThat(client.post(ESTIMATE, "fiatAmount", "10", "type", "INSTANT").outcome())
                .isEqualTo("400 MISSING_CRYPTO_CURRENCY");
    }

    @Test
    @Proves({Behaviour.PRICES_AVAILABLE_ONLY, Behaviour.CURRENCIES, Behaviour.NETWORK_FEES})
    void returnsPricesOfCurrenciesForSale() {
        assertThat(client.get("/v1/config").body().path("cryptoCurrencies")).hasSize(3);
        TestResponse all = client.get("/v1/crypto/prices");
        assertThat(all.body().path("prices")).hasSize(3);
        assertThat(all.body().path("networkFees")).isEmpty();
        TestResponse some = client.get("/v1/crypto/prices?cryptoCurrencies=ETH,MATIC&includeNetworkFees=true");
        assertThat(some.body().path("prices")).hasSize(1);
        assertThat(some.text("/networkFees/0/fiatFee")).isEqualTo("2.31");
        assertThat(client.get("/v1/crypto/prices?cryptoCurrencies=BTC").outcome())
                .isEqualTo("400 INVALID_CRYPTO_CURRENCY");
        assertThat(client.get("/v1/crypto/prices?fiatCurrency=EUR").outcome()).isEqualTo("400 INVALID_FIAT_CURRENCY");
        assertThat(client.get("/v1/crypto/prices?includeNetworkFees=yes").outcome())
                .isEqualTo("400 UNSUPPORTED_QUERY_PARAMETERS");
    }

    private String estimate(Object... amounts) {
        Object[] fields = new Object[amounts.length + 4];
        System.arraycopy(amounts, 0, fields, 0, amounts.length);
        System.arraycopy(new Object[] {"cryptoCurrency", "ETH", "type", "INSTANT"}, 0, fields, amounts.length, 4);
        return client.post(ESTIMATE, fields).outcome();
    }
}
