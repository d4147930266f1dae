package me.ratio.sandbox;

import me.ratio.sandbox.outcome.BankLoginOutcome;
import me.ratio.sandbox.outcome.MagicValues;

/** The bank logins that the sandbox knows. */
public enum PlaidLogin {
    /** The login {@code custom_ratio_good}: the bank account is verified. */
    GOOD,
    /** The login {@code custom_ratio_bad}: the verification of the bank account is declined. */
    BAD;

    BankLoginOutcome outcome() {
        return MagicValues.plaidLoginOutcome(name());
    }
}
