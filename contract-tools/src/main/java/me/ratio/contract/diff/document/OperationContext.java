package me.ratio.contract.diff.document;

import java.util.List;
import me.ratio.contract.diff.rule.Change;
import me.ratio.contract.diff.rule.ChangeLocation;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.contract.diff.rule.Direction;
import me.ratio.contract.diff.schema.SchemaPair;
import me.ratio.openapi.LocatedNode;

/**
 * The context in which parts of documents are compared.
 *
 * @param documents the documents
 * @param operation the operation, or null outside of any
 * @param direction the direction of the data
 */
public record OperationContext(DocumentPair documents, String operation, Direction direction) {
    /** Returns the context of what belongs to no operation. */
    public static OperationContext outside(DocumentPair documents) {
        return new OperationContext(documents, null, Direction.NONE);
    }

    /** Returns the same context for data of another direction. */
    public OperationContext withDirection(Direction other) {
        return new OperationContext(documents, operation, other);
    }

    public void add(Change change) {
        documents.changes().add(operation, direction, change);
    }

    public void add(DiffRule rule, ChangeLocation location, String text) {
        add(Change.of(rule, location, text));
    }

    public void addAll(List<Change> changes) {
        changes.forEach(this::add);
    }

    /** Remembers that two locations correspond. */
    public void pair(LocatedNode old, LocatedNode next) {
        documents.locations().add(old, next);
    }

    /** Compares two schemas, either of which may be absent, and adds the changes of everything within them. */
    public SchemaPair schema(LocatedNode old, LocatedNode next) {
        SchemaPair root = documents.schemas().compare(old, next, direction);
        for (SchemaPair pair : documents.reachability().newlyReached(root, operation)) {
            pair.changes().forEach(this::add);
            documents.locations().add(pair);
        }
        return root;
    }

    /** Compares deprecations; the title begins the sentences about them. */
    public void lifecycle(String title, LocatedNode old, LocatedNode next) {
        addAll(documents.schemas().lifecycle().compare(title, old, next));
    }
}
