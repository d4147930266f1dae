package me.ratio.contract.diff.report;

import me.ratio.contract.diff.DiffFinding;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.LocatedDocument;

/**
 * Finds the file and the line of a difference: in the later document, or in the earlier one if the value was removed.
 *
 * @param old the earlier document
 * @param next the later document
 */
public record DiffPlaces(LocatedDocument old, LocatedDocument next) {
    private LocatedDocument document(DiffFinding finding) {
        return JsonPointers.find(next.tree(), finding.pointer()).isMissingNode() ? old : next;
    }

    /** Returns the file of a difference. */
    public String file(DiffFinding finding) {
        LocatedDocument document = document(finding);
        return document.lines().file(finding.pointer()).orElse(document.name());
    }

    /** Returns the line of a difference, counted from 1. */
    public int line(DiffFinding finding) {
        return document(finding).lines().of(finding.pointer());
    }

    /** Returns file, line, operation and JSON pointer. */
    public String text(DiffFinding finding) {
        return file(finding) + ":" + line(finding) + ": " + subject(finding);
    }

    private static String subject(DiffFinding finding) {
        String pointer = finding.pointer().isEmpty() ? "the document" : finding.pointer();
        return finding.operation() == null ? pointer : finding.operation() + " " + pointer;
    }
}
