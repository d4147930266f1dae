package me.ratio.sandbox.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a crypto currency costs.
 *
 * @param currency its name in the contract
 * @param network the chain that it lives on
 * @param price the exact price in dollars; shown in whole cents, calculated with as it is
 * @param decimals how finely it is divided
 */
public record Quote(String currency, Network network, BigDecimal price, int decimals) {
    /** What an amount of dollars buys, rounded down: never promise more than is delivered. */
    public BigDecimal bought(BigDecimal usd) {
        return usd.divide(price, decimals, RoundingMode.DOWN);
    }
}
