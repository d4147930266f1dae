package me.ratio.sandbox.state;

import me.ratio.sandbox.outcome.KycStatus;
import me.ratio.sandbox.outcome.MagicValues;

/** Checks the identity of a user. */
public final class IdentityCheck {
    private IdentityCheck() {}

    /** Starts the check, whose outcome the submitted data selects. */
    public static void start(SandboxState state, User user, KycStatus outcome) {
        changeStatus(state, user, KycStatus.SUBMITTED);
        state.later(MagicValues.KYC_TIME, user, new ScheduledWork.KycResult(user, outcome));
    }

    static void end(SandboxState state, User user, KycStatus outcome) {
        changeStatus(state, user, outcome);
        // A bank account that was linked earlier is verified only now.
        user.bank().ifPresent(bank -> BankVerification.start(state, user, bank));
        if (outcome == KycStatus.IN_REVIEW) {
            state.later(MagicValues.KYC_REVIEW_TIME, user, new ScheduledWork.ReviewEnd(user));
        }
    }

    private static void changeStatus(SandboxState state, User user, KycStatus status) {
        user.changeKycStatus(status, state.now());
        state.publish(user, user.kyc().updateEvent());
    }
}
