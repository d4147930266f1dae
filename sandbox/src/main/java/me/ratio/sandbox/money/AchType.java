package me.ratio.sandbox.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a purchase is paid; named as in the contract. */
public enum AchType {
    /** Crypto follows the money: no fee. */
    STANDARD("0"),
    /** Crypto comes at once: three percent. */
    INSTANT("0.03");

    private final BigDecimal rate;

    AchType(String rate) {
        this.rate = new BigDecimal(rate);
    }

    /** The share of a purchase that is kept as a fee. */
    BigDecimal rate() {
        return rate;
    }

    /** The fee for a purchase, in whole cents. */
    BigDecimal fee(BigDecimal usd) {
        return usd.multiply(rate).setScale(2, RoundingMode.HALF_UP);
    }

    /** The funding method that the contract pairs with it. */
    String fundingMethod() {
        return "ACH_ORIGINATED_" + name();
    }
}
