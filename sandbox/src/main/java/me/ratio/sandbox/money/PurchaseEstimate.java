package me.ratio.sandbox.money;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import me.ratio.sandbox.json.ApiJson;

/**
 * The cost of a purchase and the crypto that it buys.
 *
 * @param price the price of the currency
 * @param type the type of the debit
 * @param usd the debited amount, fees included
 * @param fee Ratio's fee, without the network's
 * @param crypto the delivered amount
 */
public record PurchaseEstimate(CryptoPrice price, AchType type, BigDecimal usd, BigDecimal fee, BigDecimal crypto)
        implements Serializable {
    private static final BigDecimal CENT = new BigDecimal("0.01");

    /** Estimates spending an amount, fees included; returns nothing when the amount does not cover the fees. */
    public static Optional<PurchaseEstimate> spending(CryptoPrice price, AchType type, BigDecimal usd) {
        BigDecimal fee = type.fee(usd);
        BigDecimal rest = usd.subtract(fee).subtract(price.network().fee());
        return Optional.of(rest)
                .filter(left -> left.signum() > 0)
                .map(left -> new PurchaseEstimate(price, type, usd, fee, price.amountFor(left)));
    }

    /** Estimates buying at least an amount, fees added; returns nothing when no amount of cents buys it. */
    public static Optional<PurchaseEstimate> buying(CryptoPrice price, AchType type, BigDecimal minCrypto) {
        BigDecimal net = minCrypto.multiply(price.usd()).add(price.network().fee());
        BigDecimal usd = net.divide(BigDecimal.ONE.subtract(type.rate()), 2, RoundingMode.CEILING);
        Optional<PurchaseEstimate> estimate = spending(price, type, usd);
        // The fee is rounded to cents, so the amount may be a cent short of the crypto that it must buy.
        return estimate.isPresent() && estimate.get().crypto().compareTo(minCrypto) >= 0
                ? estimate
                : spending(price, type, usd.add(CENT))
                        .filter(more -> more.crypto().compareTo(minCrypto) >= 0);
    }

    /** Returns the contract's EstimateFiat. The direction is the seller's, as in the published example. */
    public ObjectNode fiatJson() {
        return ApiJson.object()
                .put("currency", "USD")
                .put("direction", "CREDIT")
                .put("amount", Amounts.formatUsd(usd))
                .put("fundingMethod", type.fundingMethod());
    }

    /** Returns the contract's EstimateCrypto. */
    public ObjectNode cryptoJson() {
        return ApiJson.object()
                .put("currency", price.currency())
                .put("direction", "DEBIT")
                .put("amount", Amounts.formatCrypto(crypto))
                .put("price", Amounts.formatUsd(price.usd()))
                .put("ratioFee", Amounts.formatUsd(fee))
                .put("networkFee", Amounts.formatUsd(price.network().fee()));
    }
}
