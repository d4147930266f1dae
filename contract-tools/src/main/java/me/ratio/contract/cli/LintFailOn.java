package me.ratio.contract.cli;

import java.util.List;
import java.util.Locale;
import me.ratio.contract.lint.LintFinding;
import me.ratio.contract.lint.Severity;

/** The lowest severity of a finding that makes lint fail. */
enum LintFailOn {
    NONE,
    ERROR,
    WARNING,
    INFO;

    /** Tells whether a finding reaches the severity. */
    boolean isReachedBy(List<LintFinding> findings) {
        return this != NONE
                && findings.stream()
                        .anyMatch(finding -> finding.rule().severity().isAtLeast(Severity.valueOf(name())));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
