package me.ratio.sandbox.operations;

import java.math.BigDecimal;
import java.util.Optional;
import me.ratio.sandbox.money.AchType;
import me.ratio.sandbox.money.Estimate;
import me.ratio.sandbox.state.LegStatus;

/**
 * How a purchase ends, which its amount decides. Exactly 50 dollars is documented nowhere; here it succeeds.
 *
 * @param fiat the end of the debit
 * @param crypto the end of the transfer
 * @param flag the flag that the user gets
 */
record Outcome(LegStatus fiat, LegStatus crypto, Optional<String> flag) {
    private static final BigDecimal REJECTED = new BigDecimal("123.45");
    private static final BigDecimal LARGEST_GOOD = new BigDecimal("50");

    static Outcome of(Estimate estimate) {
        if (estimate.usd().compareTo(REJECTED) == 0) {
            return new Outcome(LegStatus.FAILED, LegStatus.FAILED, Optional.of("F1004"));
        }
        if (estimate.usd().compareTo(LARGEST_GOOD) <= 0) {
            return new Outcome(LegStatus.COMPLETED, LegStatus.COMPLETED, Optional.empty());
        }
        // an instant debit bounces after the crypto was delivered, a standard one before
        return estimate.type() == AchType.INSTANT
                ? new Outcome(LegStatus.FAILED, LegStatus.COMPLETED, Optional.of("F1000"))
                : new Outcome(LegStatus.FAILED, LegStatus.FAILED, Optional.of("F1001"));
    }

    /** Whether crypto arrives. */
    boolean isDelivered() {
        return crypto == LegStatus.COMPLETED;
    }
}
