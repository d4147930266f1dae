package me.ratio.sandbox.outcome;

import java.util.Optional;

/**
 * Outcome of a purchase.
 *
 * @param fiat the final status of the debit
 * @param crypto the final status of the crypto transfer
 * @param flag the flag that the user gets
 */
public record PurchaseOutcome(ActivityItemStatus fiat, ActivityItemStatus crypto, Optional<String> flag) {
    static PurchaseOutcome completed() {
        return new PurchaseOutcome(ActivityItemStatus.COMPLETED, ActivityItemStatus.COMPLETED, Optional.empty());
    }

    static PurchaseOutcome debitFailed(String flag) {
        return new PurchaseOutcome(ActivityItemStatus.FAILED, ActivityItemStatus.COMPLETED, Optional.of(flag));
    }

    static PurchaseOutcome failed(String flag) {
        return new PurchaseOutcome(ActivityItemStatus.FAILED, ActivityItemStatus.FAILED, Optional.of(flag));
    }

    /** Tells whether the crypto is delivered. */
    public boolean isDelivered() {
        return crypto == ActivityItemStatus.COMPLETED;
    }
}
