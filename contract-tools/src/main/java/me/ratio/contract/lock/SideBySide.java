package me.ratio.contract.lock;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import me.ratio.contract.diff.DiffFinding;
import me.ratio.contract.diff.DiffReport;

/**
 * What changed in a contract beside what changed in the library made from it.
 *
 * @param report the contract's differences
 * @param rows each of them with what it explains, in the same order
 * @param unexplained the library's differences that none explains
 */
public record SideBySide(DiffReport report, List<Row> rows, List<ApiChange> unexplained) {
    /**
     * A difference of the contract.
     *
     * @param finding the difference
     * @param changes the library's differences that it explains better than any other
     */
    public record Row(DiffFinding finding, List<ApiChange> changes) {}

    /**
     * Puts both together by the names of schemas, properties, values, operations and parameters.
     *
     * @param old the earlier contract
     * @param next the later contract
     * @param report what changed between them
     * @param changes what changed in the library
     * @return each change of the library once
     */
    public static SideBySide of(ObjectNode old, ObjectNode next, DiffReport report, List<ApiChange> changes) {
        List<Subject> subjects = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (DiffFinding finding : report.findings()) {
            subjects.add(Subject.of(finding, old, next));
            rows.add(new Row(finding, new ArrayList<>()));
        }
        List<ApiChange> unexplained = new ArrayList<>();
        for (ApiChange change : changes) {
            int best = -1;
            int closest = 0;
            for (int i = 0; i < subjects.size(); i++) {
                int closeness = subjects.get(i).closeness(change);
                if (closeness > closest) {
                    best = i;
                    closest = closeness;
                }
            }
            (best < 0 ? unexplained : rows.get(best).changes()).add(change);
        }
        return new SideBySide(report, rows, unexplained);
    }

    /** Every change of the library, those that a difference of the contract explains first. */
    public List<ApiChange> changes() {
        return Stream.concat(rows.stream().flatMap(row -> row.changes().stream()), unexplained.stream())
                .toList();
    }

    /** How many of them break somebody. */
    public long breaking() {
        return changes().stream().filter(ApiChange::breaking).count();
    }
}
