package me.ratio.contract.review;

import java.util.stream.Collectors;
import me.ratio.contract.diff.report.DiffText;
import me.ratio.contract.lock.ApiChange;
import me.ratio.contract.lock.SideBySide;

/** Contract and library side by side for people: under each difference of the contract what it means for callers. */
public final class ChangesText {
    private ChangesText() {}

    /**
     * Renders both.
     *
     * @param changes what changed
     * @return lines, each ending with a line feed
     */
    public static String render(SideBySide changes) {
        String rows = changes.rows().stream()
                .map(row -> DiffText.line(row.finding())
                        + row.changes().stream().map(ChangesText::line).collect(Collectors.joining()))
                .collect(Collectors.joining());
        String unexplained =
                changes.unexplained().stream().map(ChangesText::line).collect(Collectors.joining());
        return rows
                + (unexplained.isEmpty() ? "" : "for callers, explained by nothing above:\n" + unexplained)
                + DiffText.verdict(changes.report())
                + "for callers: " + ChangeLine.count(changes.changes()) + "; breaking: " + changes.breaking() + "\n";
    }

    private static String line(ApiChange change) {
        return "    " + ChangeLine.signature(change) + ChangeLine.remark(change) + "\n";
    }
}
