package me.ratio.contract.lint;

/** Looks for one family of errors. */
@FunctionalInterface
interface Check {
    /** Checks a document and adds the findings. */
    void run(LintContext context, LintFindings findings);
}
