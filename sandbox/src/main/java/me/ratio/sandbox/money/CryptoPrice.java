package me.ratio.sandbox.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The price of a crypto currency.
 *
 * @param currency the name of the currency in the contract
 * @param network the network that it is delivered on
 * @param usd the exact price in dollars, which responses show rounded to cents
 * @param decimals the number of decimals of an amount
 */
public record CryptoPrice(String currency, Network network, BigDecimal usd, int decimals) implements Serializable {
    /** Returns the amount that dollars buy, rounded down: an estimate must not promise more than is delivered. */
    public BigDecimal amountFor(BigDecimal dollars) {
        return dollars.divide(usd, decimals, RoundingMode.DOWN);
    }
}
