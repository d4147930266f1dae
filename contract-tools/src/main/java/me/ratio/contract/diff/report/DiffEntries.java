package me.ratio.contract.diff.report;

import java.util.List;
import java.util.function.Predicate;
import me.ratio.contract.diff.DiffFinding;
import me.ratio.contract.report.ReportEntry;

/** Turns the causes of differences into entries of a report. */
public final class DiffEntries {
    private DiffEntries() {}

    /**
     * Returns an entry for each cause.
     *
     * @param summary the differences
     * @param fails tells which causes make the command fail
     */
    public static List<ReportEntry> of(DiffSummary summary, Predicate<DiffCause> fails) {
        return summary.causes().stream()
                .map(cause -> entry(summary.places(), cause, fails.test(cause)))
                .toList();
    }

    private static ReportEntry entry(DiffPlaces places, DiffCause cause, boolean fails) {
        DiffFinding first = cause.findings().get(0);
        return new ReportEntry(
                cause.level().text(),
                fails,
                cause.rule(),
                cause.text() + (cause.certain() ? "" : " (not certain)"),
                places.file(first),
                places.line(first),
                cause.findings().stream().map(places::text).toList());
    }
}
