package me.ratio.contract.diff;

import java.util.stream.Collectors;

/** A diff for people: one line for each difference, then the verdict. */
public final class DiffText {
    private DiffText() {}

    /**
     * Renders a diff.
     *
     * @param report the diff
     * @return lines, each ending with a line feed
     */
    public static String render(DiffReport report) {
        String lines = report.findings().stream().map(DiffText::line).collect(Collectors.joining());
        return lines + verdict(report);
    }

    /** The last line: the verdicts. */
    public static String verdict(DiffReport report) {
        return "verdict: " + report.verdict().text() + " (wire), "
                + report.sourceVerdict().text() + " (generated source), "
                + report.findings().size() + " differences\n";
    }

    /** What changed, and below it where. */
    public static String line(DiffFinding finding) {
        String operation = finding.operation() == null ? "" : finding.operation() + ": ";
        return finding.level().text() + " " + finding.rule().id() + " ["
                + finding.scope().text() + "] " + operation
                + finding.message() + (finding.certain() ? "" : " (not certain)") + "\n    at "
                + (finding.pointer().isEmpty() ? "the document" : finding.pointer()) + "\n";
    }
}
