package me.ratio.contract.lint;

/** Looks for one family of faults. */
@FunctionalInterface
interface Check {
    /** Goes through the subject and adds what it finds. */
    void run(Subject subject, Findings findings);
}
