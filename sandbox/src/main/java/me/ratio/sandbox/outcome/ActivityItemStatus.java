package me.ratio.sandbox.outcome;

/** Status of one side of a purchase, the debit or the crypto transfer; the contract's enum of this name. */
public enum ActivityItemStatus {
    /** Not decided yet. */
    PENDING,
    /** Done. */
    COMPLETED,
    /** Did not happen, or was reversed. */
    FAILED
}
