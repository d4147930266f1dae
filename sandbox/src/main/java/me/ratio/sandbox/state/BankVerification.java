package me.ratio.sandbox.state;

import me.ratio.sandbox.outcome.MagicValues;

/** Verifies that a linked bank account belongs to the user. */
public final class BankVerification {
    private BankVerification() {}

    /** Starts the verification, provided that the user's identity is approved; otherwise the approval starts it. */
    public static void start(SandboxState state, User user, BankAccount bank) {
        if (user.kyc().isApproved()) {
            state.later(MagicValues.BANK_VERIFICATION_TIME, user, new ScheduledWork.BankVerified(user, bank));
        }
    }
}
