package me.ratio.sandbox.money;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import me.ratio.sandbox.json.Json;

/**
 * What a purchase costs and brings.
 *
 * @param quote what is bought
 * @param type how it is paid
 * @param usd what is debited, fees included
 * @param fee the part of it that is kept
 * @param crypto what arrives
 */
public record Estimate(Quote quote, AchType type, BigDecimal usd, BigDecimal fee, BigDecimal crypto) {
    private static final BigDecimal CENT = new BigDecimal("0.01");

    /** Spends an amount, fees taken out of it; nothing when the fees eat it up. */
    public static Optional<Estimate> spending(Quote quote, AchType type, BigDecimal usd) {
        BigDecimal fee = type.fee(usd);
        BigDecimal rest = usd.subtract(fee).subtract(quote.network().fee());
        return Optional.of(rest)
                .filter(left -> left.signum() > 0)
                .map(left -> new Estimate(quote, type, usd, fee, quote.bought(left)));
    }

    /** Buys at least an amount, fees added on top; nothing when the amount is too small to be divided so finely. */
    public static Optional<Estimate> buying(Quote quote, AchType type, BigDecimal minCrypto) {
        BigDecimal net = minCrypto.multiply(quote.price()).add(quote.network().fee());
        BigDecimal usd = net.divide(BigDecimal.ONE.subtract(type.rate()), 2, RoundingMode.CEILING);
        Optional<Estimate> estimate = spending(quote, type, usd);
        // rounding of the fee can cost a cent
        return estimate.isPresent() && estimate.get().crypto().compareTo(minCrypto) >= 0
                ? estimate
                : spending(quote, type, usd.add(CENT))
                        .filter(more -> more.crypto().compareTo(minCrypto) >= 0);
    }

    /** The contract's EstimateFiat. Directions are seen from the seller, as in the published example. */
    public ObjectNode fiatJson() {
        return Json.object()
                .put("currency", "USD")
                .put("direction", "CREDIT")
                .put("amount", Amounts.usd(usd))
                .put("fundingMethod", type.fundingMethod());
    }

    /** The contract's EstimateCrypto. */
    public ObjectNode cryptoJson() {
        return Json.object()
                .put("currency", quote.currency())
                .put("direction", "DEBIT")
                .put("amount", Amounts.crypto(crypto))
                .put("price", Amounts.usd(quote.price()))
                .put("ratioFee", Amounts.usd(fee))
                .put("networkFee", Amounts.usd(quote.network().fee()));
    }
}
