package me.ratio.contract.lint;

/** Looks for one family of errors, such as those of parameters. A check keeps no state, so one instance is enough. */
@FunctionalInterface
interface Check {
    /** Checks a document and adds the findings. */
    void run(LintContext context, LintFindings findings);
}
