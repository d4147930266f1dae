package me.ratio.contract.diff.report;

import java.util.ArrayList;
import java.util.List;
import me.ratio.contract.diff.DiffFinding;
import me.ratio.contract.diff.DiffReport;
import me.ratio.contract.diff.rule.Verdict;
import me.ratio.openapi.LocatedDocument;
import me.ratio.openapi.OpenApiDocument;

/**
 * The differences of two documents as they are printed.
 *
 * @param report the differences
 * @param causes the same differences by their cause, perhaps filtered
 * @param places the places of differences
 * @param notes further lines of the summary, such as required versions
 */
public record DiffSummary(DiffReport report, List<DiffCause> causes, DiffPlaces places, List<String> notes) {
    /** Takes copies of the lists. */
    public DiffSummary {
        causes = List.copyOf(causes);
        notes = List.copyOf(notes);
    }

    /** Groups the differences of two documents. */
    public static DiffSummary of(DiffReport report, LocatedDocument old, LocatedDocument next, List<String> notes) {
        return new DiffSummary(
                report,
                DiffCauses.of(report, new OpenApiDocument(old.tree()), new OpenApiDocument(next.tree())),
                new DiffPlaces(old, next),
                notes);
    }

    /** Returns the lines that say what matters: the verdicts, the number of causes by level, and the notes. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(verdict());
        for (Verdict level : levels()) {
            lines.add(count(level));
        }
        lines.addAll(notes);
        return lines;
    }

    String verdict() {
        return "verdict: " + report.verdict().text() + " (wire), "
                + report.sourceVerdict().text() + " (generated source), "
                + report.findings().size() + " differences";
    }

    /** Returns the levels with a cause, the highest first. */
    List<Verdict> levels() {
        return causes.stream().map(DiffCause::level).distinct().toList();
    }

    List<DiffCause> of(Verdict level) {
        return causes.stream().filter(cause -> cause.level() == level).toList();
    }

    private String count(Verdict level) {
        List<DiffCause> some = of(level);
        long findings =
                some.stream().mapToLong(cause -> cause.findings().size()).sum();
        return level.text() + ": " + number(some.size(), "cause") + ", " + number(findings, "difference");
    }

    private static String number(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** Returns where a cause is, in a few words: its first place and the number of others. */
    String where(DiffCause cause) {
        DiffFinding first = cause.findings().get(0);
        int others = cause.findings().size() - 1;
        return places.text(first) + (others == 0 ? "" : " and " + number(others, "other place"));
    }
}
