package me.ratio.contract.diff.report;

import me.ratio.contract.diff.DiffFinding;
import me.ratio.contract.diff.DiffReport;
import me.ratio.contract.diff.rule.DiffScope;
import me.ratio.contract.diff.rule.Verdict;

/** Prints differences for people: a summary, then each cause with its places. */
public final class DiffText {
    private static final int WIDTH = 120;

    private DiffText() {}

    /**
     * Renders differences.
     *
     * @param summary the differences
     * @param all whether every place is printed, at full length
     * @return lines, each ending with a line feed; without {@code all} of at most 120 characters
     */
    public static String render(DiffSummary summary, boolean all) {
        StringBuilder text = new StringBuilder();
        summary.lines().forEach(line -> text.append(line).append('\n'));
        for (Verdict level : summary.levels()) {
            for (DiffCause cause : summary.of(level)) {
                append(text, head(cause), "...", all);
                if (all) {
                    cause.findings()
                            .forEach(finding ->
                                    append(text, "    " + summary.places().text(finding), "", true));
                } else {
                    append(
                            text,
                            "    " + summary.where(cause),
                            summary.where(cause).replaceFirst("^.*(?= and \\d+ other)|.*", ""),
                            false);
                }
            }
        }
        return text.toString();
    }

    private static String head(DiffCause cause) {
        return cause.level().text() + " " + cause.rule() + (cause.scope() == DiffScope.SOURCE ? " [source]" : "") + ": "
                + cause.text() + (cause.certain() ? "" : " (not certain)");
    }

    /** Appends a line, which ends with some text if it has to be cut. */
    private static void append(StringBuilder text, String line, String end, boolean all) {
        boolean fits = all || line.length() <= WIDTH;
        String tail = end.equals("...") ? end : "..." + end;
        text.append(fits ? line : line.substring(0, WIDTH - tail.length()) + tail)
                .append('\n');
    }

    /** Returns the line with the verdicts. */
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
