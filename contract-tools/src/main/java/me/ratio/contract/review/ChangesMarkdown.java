package me.ratio.contract.review;

import java.util.List;
import java.util.stream.Collectors;
import me.ratio.contract.diff.report.DiffMarkdown;
import me.ratio.contract.lock.ApiChange;
import me.ratio.contract.lock.SideBySide;

/** Contract and library side by side in a table, for a review. */
public final class ChangesMarkdown {
    private ChangesMarkdown() {}

    /**
     * Renders both.
     *
     * @param changes what changed
     * @return Markdown: the verdicts, then a table
     */
    public static String render(SideBySide changes) {
        String head = DiffMarkdown.verdict(changes.report()) + "\nFor callers: " + ChangeLine.count(changes.changes())
                + "; **" + changes.breaking() + "** breaking.\n";
        if (changes.rows().isEmpty() && changes.unexplained().isEmpty()) {
            return head;
        }
        String rows = changes.rows().stream()
                .map(row -> "| " + row.finding().level().text() + " | " + DiffMarkdown.text(row.finding()) + " | "
                        + cell(row.changes()) + " |\n")
                .collect(Collectors.joining());
        String unexplained = changes.unexplained().isEmpty()
                ? ""
                : "| | explained by nothing above | " + cell(changes.unexplained()) + " |\n";
        return head + "\n| step | contract | callers |\n|---|---|---|\n" + rows + unexplained;
    }

    private static String cell(List<ApiChange> changes) {
        return changes.stream()
                .map(change -> "`" + ChangeLine.signature(change) + "`" + ChangeLine.remark(change))
                .map(line -> line.replace("|", "\\|"))
                .collect(Collectors.joining("<br>"));
    }
}
