package me.ratio.contract.review;

import java.util.List;
import java.util.stream.Collectors;
import me.ratio.contract.diff.report.DiffMarkdown;
import me.ratio.contract.lock.ApiChange;

/** Renders the changes of contract and API as a Markdown table. */
public final class ChangesMarkdown {
    private ChangesMarkdown() {}

    /**
     * Renders the changes.
     *
     * @param changes the changes
     * @return Markdown: the verdicts, then a table
     */
    public static String render(ExplainedChanges changes) {
        String head = DiffMarkdown.verdict(changes.report()) + "\nAPI changes: "
                + ApiChangeText.count(changes.changes()) + "; **" + changes.breaking() + "** breaking.\n";
        if (changes.rows().isEmpty() && changes.unexplained().isEmpty()) {
            return head + hidden(changes);
        }
        String rows = changes.rows().stream()
                .map(row -> "| " + row.finding().level().text() + " | " + DiffMarkdown.text(row.finding()) + " | "
                        + cell(row.changes()) + " |\n")
                .collect(Collectors.joining());
        String unexplained = changes.unexplained().isEmpty()
                ? ""
                : "| | no matching contract change | " + cell(changes.unexplained()) + " |\n";
        return head + "\n| level | contract | API |\n|---|---|---|\n" + rows + unexplained + hidden(changes);
    }

    private static String hidden(ExplainedChanges changes) {
        String lines = changes.hidden().stream()
                .map(hidden -> "- " + hidden.finding().level().text() + ": " + DiffMarkdown.text(hidden.finding())
                        + " (" + hidden.action() + ")\n")
                .collect(Collectors.joining());
        return lines.isEmpty() ? "" : "\nPublished changes that the overlay hides:\n\n" + lines;
    }

    private static String cell(List<ApiChange> changes) {
        return changes.stream()
                .map(change -> "`" + ApiChangeText.signature(change) + "`" + ApiChangeText.remark(change))
                .map(line -> line.replace("|", "\\|"))
                .collect(Collectors.joining("<br>"));
    }
}
