package me.ratio.sandbox.state;

/** What becomes of a bank account that was linked with a certain login. */
public enum BankLogin {
    /** Verified, with a working link. */
    GOOD,
    /** Declined. */
    BAD,
    /** Verified, but the link has to be repaired at once. */
    STALE
}
