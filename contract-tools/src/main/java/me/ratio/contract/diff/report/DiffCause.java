package me.ratio.contract.diff.report;

import java.util.List;
import me.ratio.contract.diff.DiffFinding;
import me.ratio.contract.diff.rule.DiffScope;
import me.ratio.contract.diff.rule.Verdict;

/**
 * Differences with one cause, such as a header that became required in 30 operations.
 *
 * @param text the cause in one sentence
 * @param findings the differences, of one level
 */
public record DiffCause(String text, List<DiffFinding> findings) {
    /** Takes a copy of the differences. */
    public DiffCause {
        findings = List.copyOf(findings);
    }

    private DiffFinding first() {
        return findings.get(0);
    }

    /** Returns the version bump that the differences require. */
    public Verdict level() {
        return first().level();
    }

    /** Returns the wire or only generated code. */
    public DiffScope scope() {
        return first().scope();
    }

    /** Returns the id of the rule that found the first difference. */
    public String rule() {
        return first().rule().id();
    }

    /** Tells whether the differences could be judged. */
    public boolean certain() {
        return first().certain();
    }
}
