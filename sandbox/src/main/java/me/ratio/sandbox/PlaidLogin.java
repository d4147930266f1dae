package me.ratio.sandbox;

import me.ratio.sandbox.outcome.BankLoginOutcome;
import me.ratio.sandbox.outcome.MagicValues;

/** A login at the bank in Plaid Link; it selects the outcome of {@link RatioSandbox#completePlaidLink}. */
public enum PlaidLogin {
    /** The login {@code custom_ratio_good}: the bank account is verified. */
    GOOD,
    /** The login {@code custom_ratio_bad}: the verification of the bank account is declined. */
    BAD;

    BankLoginOutcome outcome() {
        return MagicValues.plaidLoginOutcome(name());
    }
}
