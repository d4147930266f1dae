package me.ratio.contract.review;

import java.util.stream.Collectors;
import me.ratio.contract.diff.report.DiffText;
import me.ratio.contract.lock.ApiChange;

/** Renders the changes of a contract as text, each followed by the API changes that it explains. */
public final class ChangesText {
    private ChangesText() {}

    /**
     * Renders the changes.
     *
     * @param changes the changes
     * @return lines, each ending with a line feed
     */
    public static String render(ExplainedChanges changes) {
        String rows = changes.rows().stream()
                .map(row -> DiffText.line(row.finding())
                        + row.changes().stream().map(ChangesText::line).collect(Collectors.joining()))
                .collect(Collectors.joining());
        String unexplained =
                changes.unexplained().stream().map(ChangesText::line).collect(Collectors.joining());
        return rows
                + (unexplained.isEmpty() ? "" : "API changes without a matching contract change:\n" + unexplained)
                + hidden(changes)
                + DiffText.verdict(changes.report())
                + "API changes: " + ApiChangeText.count(changes.changes()) + "; breaking: " + changes.breaking() + "\n"
                + (changes.hidden().isEmpty()
                        ? ""
                        : "hidden by the overlay: " + changes.hiddenVerdict().text() + ", "
                                + changes.hidden().size() + " differences\n");
    }

    private static String hidden(ExplainedChanges changes) {
        String lines = changes.hidden().stream()
                .map(hidden -> DiffText.line(hidden.finding()) + "    hidden by " + hidden.action() + "\n")
                .collect(Collectors.joining());
        return lines.isEmpty() ? "" : "Published changes that the overlay hides:\n" + lines;
    }

    private static String line(ApiChange change) {
        return "    " + ApiChangeText.signature(change) + ApiChangeText.remark(change) + "\n";
    }
}
