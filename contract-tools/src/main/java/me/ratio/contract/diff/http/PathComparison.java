package me.ratio.contract.diff.http;

import java.util.LinkedHashMap;
import java.util.Map;
import me.ratio.contract.diff.annotation.DocumentationComparison;
import me.ratio.contract.diff.document.DocumentPair;
import me.ratio.contract.diff.document.OperationContext;
import me.ratio.contract.diff.rule.ChangeLocation;
import me.ratio.contract.diff.rule.Comparison;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.contract.diff.rule.Direction;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.Operations;
import me.ratio.openapi.PathTemplate;

/**
 * Compares the operations of all paths. Paths that differ only in the names of their parameters correspond.
 *
 * <p>The shape of a path, {@code /books/{}} of {@code /books/{id}}, is what a server matches. Without pairing by
 * shape, renaming {@code id} would be reported as one operation removed and another one added: a major change although
 * every request stays the same.
 */
public final class PathComparison implements Comparison<DocumentPair> {
    private static final DocumentationComparison DOCUMENTATION = DocumentationComparison.of("summary", "description");

    private final Comparison<OperationPair> operations;

    /**
     * Creates the comparison.
     *
     * @param operations compares the operations of two paths
     */
    public PathComparison(Comparison<OperationPair> operations) {
        this.operations = operations;
    }

    @Override
    public void compare(DocumentPair documents) {
        LocatedNode old = documents.old().root().child("paths");
        LocatedNode next = documents.next().root().child("paths");
        Map<String, String> partners = partners(old, next);
        for (String path : old.keys()) {
            String partner = partners.get(path);
            if (path.startsWith("x-")) {
                continue;
            }
            if (partner == null) {
                Operations.of(old.child(path))
                        .forEach((method, operation) -> removed(documents, method + " " + path, operation));
            } else {
                documents.locations().add(old.child(path), next.child(partner));
                compare(documents, path, partner);
            }
        }
        for (String path : next.keys()) {
            if (!partners.containsValue(path) && !path.startsWith("x-")) {
                Operations.of(next.child(path))
                        .forEach((method, operation) -> added(documents, method + " " + path, operation));
            }
        }
    }

    private void compare(DocumentPair documents, String path, String partner) {
        LocatedNode oldItem = documents.old().root().child("paths").child(path).resolved();
        LocatedNode nextItem =
                documents.next().root().child("paths").child(partner).resolved();
        Map<String, String> parameters = PathTemplate.renamedParameters(path, partner);
        Map<String, LocatedNode> before = Operations.of(oldItem);
        Map<String, LocatedNode> after = Operations.of(nextItem);
        OperationContext.outside(documents).addAll(DOCUMENTATION.compare(oldItem, nextItem));
        before.forEach((method, operation) -> {
            if (after.containsKey(method)) {
                // Findings name the new path, since that is where the reader looks.
                OperationContext context = new OperationContext(documents, method + " " + partner, Direction.REQUEST);
                operations.compare(
                        new OperationPair(context, oldItem, nextItem, parameters, operation, after.get(method)));
            } else {
                removed(documents, method + " " + path, operation);
            }
        });
        after.forEach((method, operation) -> {
            if (!before.containsKey(method)) {
                added(documents, method + " " + partner, operation);
            }
        });
    }

    private static void removed(DocumentPair documents, String name, LocatedNode operation) {
        ChangeLocation location = ChangeLocation.withoutValues(operation, operation.absent());
        new OperationContext(documents, name, Direction.NONE)
                .add(DiffRule.OPERATION_REMOVED, location, name + " was removed");
    }

    private static void added(DocumentPair documents, String name, LocatedNode operation) {
        ChangeLocation location = ChangeLocation.withoutValues(operation.absent(), operation);
        new OperationContext(documents, name, Direction.NONE)
                .add(DiffRule.OPERATION_ADDED, location, name + " was added");
    }

    /** Maps each old path to the new one: to the same text if there is one, otherwise to a new path of the same shape. */
    private static Map<String, String> partners(LocatedNode old, LocatedNode next) {
        Map<String, String> partners = new LinkedHashMap<>();
        Map<String, String> byShape = new LinkedHashMap<>();
        for (String path : next.keys()) {
            if (old.has(path)) {
                // An equal path wins over an equal shape: an invalid document may have both /books/{id} and
                // /books/{bookId}.
                partners.put(path, path);
            } else {
                byShape.putIfAbsent(PathTemplate.shape(path), path);
            }
        }
        for (String path : old.keys()) {
            if (!partners.containsKey(path)) {
                String partner = byShape.remove(PathTemplate.shape(path));
                if (partner != null) {
                    partners.put(path, partner);
                }
            }
        }
        return partners;
    }
}
