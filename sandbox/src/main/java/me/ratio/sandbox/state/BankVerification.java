package me.ratio.sandbox.state;

import java.time.Duration;

/** Verifies that a linked bank account belongs to the user. */
public final class BankVerification {
    private static final Duration VERIFICATION = Duration.ofSeconds(4);

    private BankVerification() {}

    /** Starts the verification, provided that the user's identity is approved; otherwise the approval starts it. */
    public static void start(SandboxState state, User user, BankAccount bank) {
        if (user.kyc().isApproved()) {
            state.later(VERIFICATION, () -> {
                // The user may have unlinked the account meanwhile.
                if (user.bank().filter(bank::equals).isPresent()) {
                    bank.finishVerification(state.now());
                    state.publish(user, bank.updateEvent());
                }
            });
        }
    }
}
