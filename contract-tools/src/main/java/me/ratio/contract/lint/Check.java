package me.ratio.contract.lint;

/** Looks for one family of faults. */
@FunctionalInterface
interface Check {
    /** Goes through the context and adds what it finds. */
    void run(LintContext context, LintFindings findings);
}
