package me.ratio.contract.diff;

import java.util.List;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.OpenApiDocument;

/**
 * What all parts of one comparison share.
 *
 * @param old the old document
 * @param next the new document
 * @param schemas compares schemas
 * @param findings takes what is found
 * @param pairs takes which places stand for each other
 * @param reach knows which operations have reached which schemas
 */
record DocumentPair(
        OpenApiDocument old,
        OpenApiDocument next,
        SchemaComparison schemas,
        DiffFindings findings,
        LocationPairs pairs,
        OperationReachability reach) {
    /** What one operation sees of a comparison. */
    Scope scope(String operation, Direction direction) {
        return new Scope(this, operation, direction);
    }

    /**
     * Where in a comparison we are.
     *
     * @param comparison the comparison
     * @param operation the operation, or null outside of any
     * @param direction which way the data flows
     */
    record Scope(DocumentPair comparison, String operation, Direction direction) {
        /** The same for data that flows so. */
        Scope towards(Direction other) {
            return new Scope(comparison, operation, other);
        }

        void add(Change change) {
            comparison.findings.add(operation, direction, change);
        }

        void addAll(List<Change> changes) {
            changes.forEach(this::add);
        }

        /** Takes that two places stand for each other. */
        void paired(LocatedNode old, LocatedNode next) {
            comparison.pairs.add(old, next);
        }

        /** Compares two schemas, either of which may be absent, and takes everything within. */
        SchemaPair schema(LocatedNode old, LocatedNode next) {
            SchemaPair root = comparison.schemas.finished(comparison.schemas.compare(old, next, direction));
            for (SchemaPair pair : comparison.reach.newlyReached(root, operation)) {
                pair.changes().forEach(this::add);
                comparison.pairs.add(pair);
            }
            return root;
        }

        /** The rules for what is announced to go. */
        void lifecycle(String noun, String name, LocatedNode old, LocatedNode next) {
            addAll(comparison.schemas.lifecycle().compare(noun, name, old, next));
        }
    }
}
