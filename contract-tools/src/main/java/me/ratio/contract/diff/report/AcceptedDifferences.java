package me.ratio.contract.diff.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import me.ratio.contract.diff.DiffFinding;
import me.ratio.contract.diff.DiffReport;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.contract.ignore.IgnoreEntry;
import me.ratio.contract.ignore.IgnoreList;

/**
 * Leaves out differences that somebody has accepted.
 *
 * @param report the other differences
 * @param accepted the number of accepted ones
 * @param outdated a sentence for each entry that has expired or accepts nothing
 */
public record AcceptedDifferences(DiffReport report, int accepted, List<String> outdated) {
    /** Takes a copy of the sentences. */
    public AcceptedDifferences {
        outdated = List.copyOf(outdated);
    }

    /** Accepts nothing. */
    public static AcceptedDifferences none(DiffReport report) {
        return new AcceptedDifferences(report, 0, List.of());
    }

    /**
     * Reads a list of accepted differences and leaves them out of a report.
     *
     * @param file the list
     * @param report the report
     * @param today the day that decides what has expired
     */
    public static AcceptedDifferences of(Path file, DiffReport report, LocalDate today) {
        List<IgnoreEntry> entries = IgnoreList.read(
                file,
                id -> Arrays.stream(DiffRule.values())
                        .anyMatch(rule -> rule.id().equals(id)),
                "diff");
        List<String> outdated = new ArrayList<>();
        List<DiffFinding> left = new ArrayList<>(report.findings());
        for (IgnoreEntry entry : entries) {
            String place = file + ":" + entry.line() + ": the entry for " + entry.rule() + " at " + entry.pointer();
            if (report.findings().stream().noneMatch(finding -> covers(entry, finding))) {
                outdated.add(place + " accepts nothing: delete it");
            } else if (entry.isExpired(today)) {
                outdated.add(
                        place + " expired on " + entry.expires().orElseThrow() + ": renew it or change the document");
            } else {
                left.removeIf(finding -> covers(entry, finding));
            }
        }
        return new AcceptedDifferences(DiffReport.of(left), report.findings().size() - left.size(), outdated);
    }

    private static boolean covers(IgnoreEntry entry, DiffFinding finding) {
        return entry.covers(finding.rule().id(), finding.pointer());
    }
}
