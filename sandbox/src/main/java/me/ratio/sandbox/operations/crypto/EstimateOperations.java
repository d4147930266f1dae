package me.ratio.sandbox.operations.crypto;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import me.ratio.sandbox.http.ApiError;
import me.ratio.sandbox.http.ApiResponse;
import me.ratio.sandbox.json.ApiJson;
import me.ratio.sandbox.money.AchType;
import me.ratio.sandbox.money.Amounts;
import me.ratio.sandbox.money.CryptoPrice;
import me.ratio.sandbox.money.CryptoPrices;
import me.ratio.sandbox.money.PurchaseEstimate;
import me.ratio.sandbox.operations.OperationGroup;
import me.ratio.sandbox.operations.OperationHandler;
import me.ratio.sandbox.operations.OperationRequest;

/** Estimates the cost of a purchase. Its reading of amount and currency also serves the purchase itself. */
public final class EstimateOperations implements OperationGroup {
    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of("estimateAch", this::estimate);
    }

    private ApiResponse estimate(OperationRequest request) {
        Optional<String> fiat = request.optionalText("fiatAmount");
        Optional<String> crypto = request.optionalText("minCryptoAmount");
        if (fiat.isPresent() && crypto.isPresent()) {
            throw ApiError.of("INVALID_FIAT_AMOUNT", "Send fiatAmount or minCryptoAmount, not both.")
                    .inField("fiatAmount");
        }
        if (fiat.isEmpty() && crypto.isEmpty()) {
            throw ApiError.of("MISSING_FIAT_AMOUNT", "Send fiatAmount or minCryptoAmount.")
                    .inField("fiatAmount");
        }
        CryptoPrice price = price(request);
        AchType type = AchType.valueOf(request.text("type"));
        PurchaseEstimate estimate =
                fiat.isPresent() ? spending(price, type, usd(fiat.get())) : buying(price, type, crypto.orElseThrow());
        ObjectNode json = ApiJson.object();
        json.set("fiat", estimate.fiatJson());
        json.set("crypto", estimate.cryptoJson());
        return ApiResponse.ok(json);
    }

    /** Returns the price of the currency in the body. */
    public static CryptoPrice price(OperationRequest request) {
        return CryptoPrices.of(request.text("cryptoCurrency")).orElseThrow(() -> ApiError.of(
                        "UNAVAILABLE_CRYPTO_CURRENCY", "The currency is not for sale; GET config lists those that are.")
                .inField("cryptoCurrency"));
    }

    /** Parses the amount of dollars in the body. */
    public static BigDecimal usd(String text) {
        return Amounts.parseUsd(text).orElseThrow(() -> ApiError.of(
                        "INVALID_FIAT_AMOUNT",
                        "Not a valid fiatAmount: use a positive decimal number as a string, without exponent and with at most two decimals.")
                .inField("fiatAmount"));
    }

    /** Estimates spending an amount of dollars. */
    public static PurchaseEstimate spending(CryptoPrice price, AchType type, BigDecimal usd) {
        return PurchaseEstimate.spending(price, type, usd)
                .orElseThrow(() -> ApiError.of("INVALID_FIAT_AMOUNT", "The amount does not cover the fees.")
                        .inField("fiatAmount"));
    }

    private static PurchaseEstimate buying(CryptoPrice price, AchType type, String minCrypto) {
        return Amounts.parseCrypto(minCrypto)
                .flatMap(amount -> PurchaseEstimate.buying(price, type, amount))
                .orElseThrow(() -> ApiError.of(
                                "INVALID_CRYPTO_AMOUNT",
                                "Not a valid minCryptoAmount: use a positive decimal number as a string.")
                        .inField("minCryptoAmount"));
    }
}
