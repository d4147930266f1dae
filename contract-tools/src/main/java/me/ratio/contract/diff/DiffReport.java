package me.ratio.contract.diff;

import java.util.List;
import me.ratio.contract.diff.rule.Verdict;

/**
 * The differences between two revisions.
 *
 * @param verdict the version step that the wire asks for
 * @param sourceVerdict the version step that generated code asks for
 * @param findings every difference: those of the wire first, the highest level first
 */
public record DiffReport(Verdict verdict, Verdict sourceVerdict, List<DiffFinding> findings) {
    /** Copies the findings. */
    public DiffReport {
        findings = List.copyOf(findings);
    }
}
