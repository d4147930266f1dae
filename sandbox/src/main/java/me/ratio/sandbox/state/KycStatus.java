package me.ratio.sandbox.state;

/** How far an identity check is; named as in the contract. */
public enum KycStatus {
    /** Nothing was submitted. */
    NOT_STARTED,
    /** Data was submitted; the outcome follows shortly. */
    SUBMITTED,
    /** A person looks at it. */
    IN_REVIEW,
    /** Passed. */
    APPROVED,
    /** Refused for good. */
    DECLINED
}
