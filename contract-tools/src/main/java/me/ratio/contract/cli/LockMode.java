package me.ratio.contract.cli;

/** The ways to use the lock of an overlay. */
enum LockMode {
    /** Fails when the document has changed what an action hides. */
    CHECK,
    /** Prints what has changed, but does not fail. */
    REPORT,
    /** Prints what has changed and writes the lock. */
    CONFIRM
}
