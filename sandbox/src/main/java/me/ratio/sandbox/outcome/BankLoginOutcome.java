package me.ratio.sandbox.outcome;

/** Outcome of linking a bank account; the login at the bank selects it. */
public enum BankLoginOutcome {
    /** Verified, with an active link. */
    VERIFIED,
    /** Verification declined. */
    DECLINED,
    /** Verified, but the user has to log in again before the first purchase. */
    LOGIN_REQUIRED
}
