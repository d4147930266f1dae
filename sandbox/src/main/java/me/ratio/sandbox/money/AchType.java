package me.ratio.sandbox.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Type of the ACH debit that pays a purchase; the contract's enum of this name. */
public enum AchType {
    /** The crypto is sent after the debit has cleared: no fee. */
    STANDARD("0", 3),
    /** The crypto is sent at once: a fee of three percent. */
    INSTANT("0.03", 0);

    private final BigDecimal rate;
    private final int businessDays;

    AchType(String rate, int businessDays) {
        this.rate = new BigDecimal(rate);
        this.businessDays = businessDays;
    }

    /** Returns after how many business days a debit has cleared. */
    public int businessDays() {
        return businessDays;
    }

    /** Returns when the crypto of a purchase is sent: at once, or when the debit has cleared. Holidays count as workdays. */
    public Instant sending(Instant purchase) {
        OffsetDateTime time = purchase.atOffset(ZoneOffset.UTC);
        for (int days = businessDays; days > 0; days -= time.getDayOfWeek().getValue() <= 5 ? 1 : 0) {
            time = time.plusDays(1);
        }
        return time.toInstant();
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
