package me.ratio.contract.diff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import me.ratio.openapi.OpenApiDocument;

/** Compares two revisions of an OpenAPI 3.0 or 3.1 document. */
public final class ContractDiff {
    private ContractDiff() {}

    /**
     * Says what changed between two revisions and which version step that asks for, as of today.
     *
     * @param old the earlier revision
     * @param next the later revision
     * @param options for whom it is judged
     * @return the differences; none for a document and itself
     */
    public static DiffReport between(ObjectNode old, ObjectNode next, DiffOptions options) {
        return between(old, next, options, LocalDate.now(ZoneOffset.UTC));
    }

    /**
     * The same as of a given day, which matters only for the sunsets that the later revision announces.
     *
     * @param old the earlier revision
     * @param next the later revision
     * @param options for whom it is judged
     * @param today the day before which a sunset leaves nobody any time
     * @return the differences
     */
    public static DiffReport between(ObjectNode old, ObjectNode next, DiffOptions options, LocalDate today) {
        return LargeStackThread.call(
                () -> compare(old, next, options, today).findings().report());
    }

    /** Compares and keeps everything that was found out. */
    static DocumentPair compare(ObjectNode old, ObjectNode next, DiffOptions options, LocalDate today) {
        OpenApiDocument before = new OpenApiDocument(old);
        OpenApiDocument after = new OpenApiDocument(next);
        SchemaComparison schemas = new SchemaComparison(new LifecycleComparison(before, today));
        DocumentPair comparison = new DocumentPair(
                before, after, schemas, new DiffFindings(options), new LocationPairs(), new OperationReachability());
        new InfoComparison(comparison).compare();
        return comparison;
    }
}
