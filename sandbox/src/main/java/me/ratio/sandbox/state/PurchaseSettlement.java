package me.ratio.sandbox.state;

import java.time.Duration;
import me.ratio.sandbox.outcome.MagicValues;
import me.ratio.sandbox.outcome.PurchaseOutcome;

/** Settles a purchase: collects the money and delivers the crypto, or fails to. */
public final class PurchaseSettlement {
    private static final int TRANSACTION_HASH_BYTES = 32;

    private PurchaseSettlement() {}

    /** Settles a purchase after a time, with the outcome that its type and amount select. */
    public static void after(Duration time, SandboxState state, User user, Purchase purchase) {
        state.later(time, user, new ScheduledWork.Settlement(user, purchase));
    }

    static void settle(SandboxState state, User user, Purchase purchase) {
        PurchaseOutcome outcome = MagicValues.purchaseOutcome(
                purchase.estimate().type(), purchase.estimate().usd());
        String hash = outcome.isDelivered() ? "0x" + state.ids().hex(TRANSACTION_HASH_BYTES) : null;
        purchase.settle(outcome, hash, state.now());
        outcome.flag().ifPresent(flag -> user.flag(flag, state.now()));
        state.publish(user, purchase.updateEvent());
    }
}
