package me.ratio.contract.lint;

import java.util.List;

/**
 * A document and its findings.
 *
 * @param name its name
 * @param findings the findings in document order
 */
public record LintedDocument(String name, List<LintFinding> findings) {
    /** Takes a copy of the findings. */
    public LintedDocument {
        findings = List.copyOf(findings);
    }

    /** Returns the document with the findings of at least a severity. */
    public LintedDocument atLeast(Severity severity) {
        return new LintedDocument(
                name,
                findings.stream()
                        .filter(finding -> finding.rule().severity().isAtLeast(severity))
                        .toList());
    }
}
