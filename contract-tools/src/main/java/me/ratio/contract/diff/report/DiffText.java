package me.ratio.contract.diff.report;

import java.util.stream.Collectors;
import me.ratio.contract.diff.DiffFinding;
import me.ratio.contract.diff.DiffReport;

/** Prints differences for people: two lines for each, then the verdict. */
public final class DiffText {
    private DiffText() {}

    /**
     * Renders a report.
     *
     * @param report the report
     * @return lines, each ending with a line feed
     */
    public static String render(DiffReport report) {
        String lines = report.findings().stream().map(DiffText::line).collect(Collectors.joining());
        return lines + verdict(report);
    }

    /** Returns the last line: the verdicts. */
    public static String verdict(DiffReport report) {
        return "verdict: " + report.verdict().text() + " (wire), "
                + report.sourceVerdict().text() + " (generated source), "
                + report.findings().size() + " differences\n";
    }

    /** Returns a line with the difference, and below it a line with its location. */
    public static String line(DiffFinding finding) {
        String operation = finding.operation() == null ? "" : finding.operation() + ": ";
        return finding.level().text() + " " + finding.rule().id() + " ["
                + finding.scope().text() + "] " + operation
                + finding.message() + (finding.certain() ? "" : " (not certain)") + "\n    at "
                + (finding.pointer().isEmpty() ? "the document" : finding.pointer()) + "\n";
    }
}
