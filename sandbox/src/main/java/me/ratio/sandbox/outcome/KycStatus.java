package me.ratio.sandbox.outcome;

/** Status of an identity check; the contract's KycResult. */
public enum KycStatus {
    /** No data was submitted. */
    NOT_STARTED,
    /** Data was submitted; the outcome follows shortly. */
    SUBMITTED,
    /** Waiting for a manual review. */
    IN_REVIEW,
    /** Passed. */
    APPROVED,
    /** Failed for good. */
    DECLINED
}
