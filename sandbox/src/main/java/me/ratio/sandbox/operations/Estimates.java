package me.ratio.sandbox.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import me.ratio.sandbox.http.Answer;
import me.ratio.sandbox.http.Fault;
import me.ratio.sandbox.json.Json;
import me.ratio.sandbox.money.AchType;
import me.ratio.sandbox.money.Amounts;
import me.ratio.sandbox.money.Estimate;
import me.ratio.sandbox.money.Market;
import me.ratio.sandbox.money.Quote;

/** What a purchase would cost and bring. */
final class Estimates {
    Map<String, Handler> handlers() {
        return Map.of("estimateAch", this::estimate);
    }

    private Answer estimate(Call call) {
        Optional<String> fiat = call.optionalText("fiatAmount");
        Optional<String> crypto = call.optionalText("minCryptoAmount");
        if (fiat.isPresent() && crypto.isPresent()) {
            throw Fault.of("INVALID_FIAT_AMOUNT", "Send fiatAmount or minCryptoAmount, not both.")
                    .inField("fiatAmount");
        }
        if (fiat.isEmpty() && crypto.isEmpty()) {
            throw Fault.of("MISSING_FIAT_AMOUNT", "Send fiatAmount or minCryptoAmount.")
                    .inField("fiatAmount");
        }
        Quote quote = quote(call);
        AchType type = AchType.valueOf(call.text("type"));
        Estimate estimate =
                fiat.isPresent() ? spending(quote, type, usd(fiat.get())) : buying(quote, type, crypto.orElseThrow());
        ObjectNode json = Json.object();
        json.set("fiat", estimate.fiatJson());
        json.set("crypto", estimate.cryptoJson());
        return Answer.ok(json);
    }

    /** The quote of the currency that the body names. */
    static Quote quote(Call call) {
        return Market.quote(call.text("cryptoCurrency")).orElseThrow(() -> Fault.of(
                        "UNAVAILABLE_CRYPTO_CURRENCY", "The currency is not on sale; GET config says which are.")
                .inField("cryptoCurrency"));
    }

    /** An amount of dollars from the body. */
    static BigDecimal usd(String text) {
        return Amounts.readUsd(text).orElseThrow(() -> Fault.of(
                        "INVALID_FIAT_AMOUNT",
                        "fiatAmount has to be a positive decimal number as text, without exponent and with at most two digits after the point.")
                .inField("fiatAmount"));
    }

    /** The estimate for spending an amount of dollars. */
    static Estimate spending(Quote quote, AchType type, BigDecimal usd) {
        return Estimate.spending(quote, type, usd)
                .orElseThrow(() -> Fault.of("INVALID_FIAT_AMOUNT", "The amount does not even cover the fees.")
                        .inField("fiatAmount"));
    }

    private static Estimate buying(Quote quote, AchType type, String minCrypto) {
        return Amounts.readCrypto(minCrypto)
                .flatMap(amount -> Estimate.buying(quote, type, amount))
                .orElseThrow(() -> Fault.of("INVALID_CRYPTO_AMOUNT", "minCryptoAmount is a positive decimal string.")
                        .inField("minCryptoAmount"));
    }
}
