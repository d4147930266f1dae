package me.ratio.sandbox.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Type of the ACH debit that pays a purchase; the contract's enum of this name. */
public enum AchType {
    /** The crypto is sent after the debit has cleared: no fee. */
    STANDARD("0"),
    /** The crypto is sent at once: a fee of three percent. */
    INSTANT("0.03");

    private final BigDecimal rate;

    AchType(String rate) {
        this.rate = new BigDecimal(rate);
    }

    /** Returns the fee as a fraction of the purchase. */
    BigDecimal rate() {
        return rate;
    }

    /** Returns the fee of a purchase in whole cents. */
    BigDecimal fee(BigDecimal usd) {
        return usd.multiply(rate).setScale(2, RoundingMode.HALF_UP);
    }

    /** Returns the contract's funding method of this type. */
    String fundingMethod() {
        return "ACH_ORIGINATED_" + name();
    }
}
