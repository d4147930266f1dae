package me.ratio.contract.review;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import me.ratio.contract.diff.DiffFinding;
import me.ratio.contract.diff.DiffReport;
import me.ratio.contract.diff.rule.Verdict;
import me.ratio.contract.lock.ApiChange;
import me.ratio.openapi.OpenApiDocument;

/**
 * The changes of a contract, each with the changes of the generated API that it explains.
 *
 * <p>Contract and lock are compared independently, and no generator records which schema a line comes from. So each
 * line looks for the finding that explains it best, by names; of equally good findings the first, which has the
 * highest level. A line without any is worth a look: the generator, and not the contract, changed it.
 *
 * @param report the differences of the contract
 * @param rows the same differences with the API changes that they explain, in the same order
 * @param unexplained the API changes without a matching difference
 * @param hidden the differences of the published documents that the overlays hide
 */
public record ExplainedChanges(
        DiffReport report, List<Row> rows, List<ApiChange> unexplained, List<HiddenChange> hidden) {
    /**
     * A difference of the contract.
     *
     * @param finding the difference
     * @param changes the API changes that it explains better than any other difference does
     */
    public record Row(DiffFinding finding, List<ApiChange> changes) {}

    /**
     * Matches the changes by the names of schemas, properties, values, operations and parameters.
     *
     * @param old the earlier contract
     * @param next the later contract
     * @param report the differences between them
     * @param changes the changes of the API
     * @return the result, which contains each change of the API once
     */
    public static ExplainedChanges of(ObjectNode old, ObjectNode next, DiffReport report, List<ApiChange> changes) {
        OpenApiDocument before = new OpenApiDocument(old);
        OpenApiDocument after = new OpenApiDocument(next);
        List<FindingMatcher> matchers = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (DiffFinding finding : report.findings()) {
            matchers.add(FindingMatcher.of(finding, before, after));
            rows.add(new Row(finding, new ArrayList<>()));
        }
        List<ApiChange> unexplained = new ArrayList<>();
        for (ApiChange change : changes) {
            int best = -1;
            int highest = 0;
            for (int i = 0; i < matchers.size(); i++) {
                int score = matchers.get(i).score(change);
                if (score > highest) {
                    best = i;
                    highest = score;
                }
            }
            (best < 0 ? unexplained : rows.get(best).changes()).add(change);
        }
        return new ExplainedChanges(report, rows, unexplained, List.of());
    }

    /** Returns the same changes with those that the overlays hide. */
    public ExplainedChanges withHidden(List<HiddenChange> changes) {
        return new ExplainedChanges(report, rows, unexplained, List.copyOf(changes));
    }

    /** Returns the version bump that the differences require, on the wire and for code, hidden ones included. */
    public Verdict verdict() {
        return report.verdict().or(report.sourceVerdict()).or(hiddenVerdict());
    }

    /** Returns the version bump that the hidden differences would require. */
    Verdict hiddenVerdict() {
        return hidden.stream().map(change -> change.finding().level()).reduce(Verdict.NONE, Verdict::or);
    }

    /** Returns all changes of the API, explained ones first. */
    public List<ApiChange> changes() {
        return Stream.concat(rows.stream().flatMap(row -> row.changes().stream()), unexplained.stream())
                .toList();
    }

    /** Returns the number of breaking changes of the API. */
    public long breaking() {
        return changes().stream().filter(ApiChange::breaking).count();
    }
}
