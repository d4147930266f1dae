package me.ratio.contract.diff;

import java.util.List;
import me.ratio.contract.diff.rule.DiffScope;
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

    /** Returns the report of some differences, with the verdicts that they require. */
    public static DiffReport of(List<DiffFinding> findings) {
        return new DiffReport(verdict(findings, DiffScope.WIRE), verdict(findings, DiffScope.SOURCE), findings);
    }

    private static Verdict verdict(List<DiffFinding> findings, DiffScope scope) {
        return findings.stream()
                .filter(finding -> finding.scope() == scope)
                .map(DiffFinding::level)
                .reduce(Verdict.NONE, Verdict::or);
    }
}
