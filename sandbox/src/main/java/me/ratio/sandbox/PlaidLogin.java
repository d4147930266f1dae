package me.ratio.sandbox;

/** The two bank logins that the sandbox knows. */
public enum PlaidLogin {
    /** The login {@code custom_ratio_good}: the bank account is verified. */
    GOOD,
    /** The login {@code custom_ratio_bad}: verification of the bank account is declined. */
    BAD
}
