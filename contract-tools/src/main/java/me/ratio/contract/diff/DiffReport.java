package me.ratio.contract.diff;

import java.util.List;
import me.ratio.contract.diff.rule.Verdict;

/**
 * The differences between two revisions.
 *
 * @param verdict the version bump that the wire requires
 * @param sourceVerdict the version bump that generated code requires
 * @param findings every difference: those of the wire first, the highest level first
 */
public record DiffReport(Verdict verdict, Verdict sourceVerdict, List<DiffFinding> findings) {
    /** Copies the findings. */
    public DiffReport {
        findings = List.copyOf(findings);
    }
}
