package me.ratio.sandbox.outcome;

import java.math.BigDecimal;
import java.util.Optional;
import me.ratio.sandbox.money.AchType;
import me.ratio.sandbox.money.PurchaseEstimate;

/**
 * Outcome of a purchase; its amount selects it. Exactly 50 dollars is documented nowhere; here it succeeds.
 *
 * @param fiat the final status of the debit
 * @param crypto the final status of the crypto transfer
 * @param flag the flag that the user gets
 */
public record PurchaseOutcome(ActivityItemStatus fiat, ActivityItemStatus crypto, Optional<String> flag) {
    private static final BigDecimal REJECTED = new BigDecimal("123.45");
    private static final BigDecimal LARGEST_GOOD = new BigDecimal("50");

    public static PurchaseOutcome of(PurchaseEstimate estimate) {
        if (estimate.usd().compareTo(REJECTED) == 0) {
            return new PurchaseOutcome(ActivityItemStatus.FAILED, ActivityItemStatus.FAILED, Optional.of("F1004"));
        }
        if (estimate.usd().compareTo(LARGEST_GOOD) <= 0) {
            return new PurchaseOutcome(ActivityItemStatus.COMPLETED, ActivityItemStatus.COMPLETED, Optional.empty());
        }
        // an instant debit bounces after the crypto was delivered, a standard one before
        return estimate.type() == AchType.INSTANT
                ? new PurchaseOutcome(ActivityItemStatus.FAILED, ActivityItemStatus.COMPLETED, Optional.of("F1000"))
                : new PurchaseOutcome(ActivityItemStatus.FAILED, ActivityItemStatus.FAILED, Optional.of("F1001"));
    }

    /** Tells whether the crypto arrives. */
    public boolean isDelivered() {
        return crypto == ActivityItemStatus.COMPLETED;
    }
}
