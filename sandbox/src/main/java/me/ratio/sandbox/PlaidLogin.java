package me.ratio.sandbox;

import me.ratio.sandbox.outcome.BankLoginOutcome;

/** The bank logins that the sandbox knows. */
public enum PlaidLogin {
    /** The login {@code custom_ratio_good}: the bank account is verified. */
    GOOD(BankLoginOutcome.VERIFIED),
    /** The login {@code custom_ratio_bad}: the verification of the bank account is declined. */
    BAD(BankLoginOutcome.DECLINED);

    private final BankLoginOutcome outcome;

    PlaidLogin(BankLoginOutcome outcome) {
        this.outcome = outcome;
    }

    BankLoginOutcome outcome() {
        return outcome;
    }
}
