package me.ratio.contract.diff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import me.ratio.contract.diff.annotation.LifecycleComparison;
import me.ratio.contract.diff.document.ChangeCollector;
import me.ratio.contract.diff.document.DocumentPair;
import me.ratio.contract.diff.document.InfoComparison;
import me.ratio.contract.diff.document.LocationPairs;
import me.ratio.contract.diff.document.OperationReachability;
import me.ratio.contract.diff.document.SchemaNameComparison;
import me.ratio.contract.diff.document.UnresolvedReferenceComparison;
import me.ratio.contract.diff.http.OperationComparison;
import me.ratio.contract.diff.http.OperationPair;
import me.ratio.contract.diff.http.PathComparison;
import me.ratio.contract.diff.http.ServerComparison;
import me.ratio.contract.diff.http.WebhookComparison;
import me.ratio.contract.diff.rule.Comparison;
import me.ratio.contract.diff.schema.SchemaComparison;
import me.ratio.openapi.OpenApiDocument;

/**
 * Compares two revisions of an OpenAPI 3.0 or 3.1 document.
 *
 * <pre>{@code
 * DiffReport report = ContractDiff.between(old, next, DiffOptions.strict());
 * boolean breaks = report.verdict() == Verdict.MAJOR;
 * }</pre>
 *
 * <p>Each comparison walks both documents side by side and adds what it finds to one {@link ChangeCollector}, with the
 * operation and the direction of the data. {@link DiffFindings} turns that into a verdict, so no comparison has to
 * know what breaks whom.
 */
public final class ContractDiff {
    private static final Comparison<OperationPair> OPERATIONS = new OperationComparison();

    /** The names of schemas come last: the other comparisons find out which of them correspond. */
    private static final List<Comparison<DocumentPair>> COMPARISONS = List.of(
            new InfoComparison(),
            new UnresolvedReferenceComparison(),
            new ServerComparison(),
            new PathComparison(OPERATIONS),
            new WebhookComparison(OPERATIONS),
            new SchemaNameComparison());

    private ContractDiff() {}

    /**
     * Compares two revisions as of today.
     *
     * @param old the earlier revision
     * @param next the later revision
     * @param options the kind of consumer
     * @return the differences and the version bump that they require; no differences for a document and itself
     */
    public static DiffReport between(ObjectNode old, ObjectNode next, DiffOptions options) {
        return between(old, next, options, LocalDate.now(ZoneOffset.UTC));
    }

    /**
     * Compares two revisions as of a given day, which matters only for new sunsets.
     *
     * @param old the earlier revision
     * @param next the later revision
     * @param options the kind of consumer
     * @param today the day before which a sunset leaves no time to migrate
     * @return the differences and the version bump that they require
     */
    public static DiffReport between(ObjectNode old, ObjectNode next, DiffOptions options, LocalDate today) {
        DiffFindings findings = new DiffFindings(options);
        LargeStackThread.call(() -> compare(old, next, findings, today));
        return findings.report();
    }

    /** Compares two revisions and returns the locations that correspond, such as a schema under its old and new name. */
    static LocationPairs locations(ObjectNode old, ObjectNode next) {
        // The changes do not matter here, so neither does the day.
        return LargeStackThread.call(() -> compare(old, next, (operation, direction, change) -> {}, LocalDate.EPOCH));
    }

    private static LocationPairs compare(ObjectNode old, ObjectNode next, ChangeCollector changes, LocalDate today) {
        OpenApiDocument before = new OpenApiDocument(old);
        OpenApiDocument after = new OpenApiDocument(next);
        SchemaComparison schemas = new SchemaComparison(new LifecycleComparison(before, today));
        LocationPairs locations = new LocationPairs();
        DocumentPair documents =
                new DocumentPair(before, after, schemas, changes, locations, new OperationReachability());
        COMPARISONS.forEach(comparison -> comparison.compare(documents));
        return locations;
    }
}
