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
    public static Report between(ObjectNode old, ObjectNode next, Options options) {
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
    public static Report between(ObjectNode old, ObjectNode next, Options options, LocalDate today) {
        return DeepStack.call(
                () -> compare(old, next, options, today).findings().report());
    }

    /** Compares and keeps everything that was found out. */
    static Comparison compare(ObjectNode old, ObjectNode next, Options options, LocalDate today) {
        OpenApiDocument before = new OpenApiDocument(old);
        OpenApiDocument after = new OpenApiDocument(next);
        SchemaComparison schemas = new SchemaComparison(new Lifecycle(before, today));
        Comparison comparison =
                new Comparison(before, after, schemas, new Findings(options), new PlacePairs(), new Reach());
        new DocumentComparison(comparison).compare();
        return comparison;
    }
}
