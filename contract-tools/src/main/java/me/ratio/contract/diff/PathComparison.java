package me.ratio.contract.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.Operations;
import me.ratio.openapi.PathTemplate;

/** Compares which paths there are. Paths that differ only in the names of their parameters are the same. */
final class PathComparison {
    private final DocumentPair comparison;
    private final LocatedNode old;
    private final LocatedNode next;

    PathComparison(DocumentPair comparison) {
        this.comparison = comparison;
        old = comparison.old().root().child("paths");
        next = comparison.next().root().child("paths");
    }

    void compare() {
        Map<String, String> partners = partners();
        for (String path : old.keys()) {
            String partner = partners.get(path);
            if (path.startsWith("x-")) {
                continue;
            }
            if (partner == null) {
                Operations.of(old.child(path)).forEach((method, operation) -> removed(method, path, operation));
            } else {
                comparison.pairs().add(old.child(path), next.child(partner));
                operations(path, partner);
            }
        }
        for (String path : next.keys()) {
            if (!partners.containsValue(path) && !path.startsWith("x-")) {
                Operations.of(next.child(path)).forEach((method, operation) -> added(method, path, operation));
            }
        }
    }

    private void operations(String path, String partner) {
        LocatedNode oldItem = old.child(path).resolved();
        LocatedNode nextItem = next.child(partner).resolved();
        Map<String, String> parameters = PathTemplate.renamedParameters(path, partner);
        Map<String, LocatedNode> before = Operations.of(oldItem);
        Map<String, LocatedNode> after = Operations.of(nextItem);
        comparison
                .scope(null, Direction.NONE)
                .addAll(DocumentationComparison.of(List.of("summary", "description"))
                        .compare(oldItem, nextItem));
        before.forEach((method, operation) -> {
            if (after.containsKey(method)) {
                DocumentPair.Scope scope = comparison.scope(method + " " + partner, Direction.REQUEST);
                new OperationComparison(scope, oldItem, nextItem, parameters).compare(operation, after.get(method));
            } else {
                removed(method, path, operation);
            }
        });
        after.forEach((method, operation) -> {
            if (!before.containsKey(method)) {
                added(method, partner, operation);
            }
        });
    }

    private void removed(String method, String path, LocatedNode operation) {
        ChangeLocation spot = new ChangeLocation(operation.pointer(), null, null);
        comparison
                .scope(method + " " + path, Direction.NONE)
                .add(Change.of("operation-removed", Effect.BREAKS, spot, method + " " + path + " was removed"));
    }

    private void added(String method, String path, LocatedNode operation) {
        ChangeLocation spot = new ChangeLocation(operation.pointer(), null, null);
        comparison
                .scope(method + " " + path, Direction.NONE)
                .add(Change.of("operation-added", Effect.ADDS, spot, method + " " + path + " was added"));
    }

    /** Old path to new path: the same text first, then the same shape. */
    private Map<String, String> partners() {
        Map<String, String> partners = new LinkedHashMap<>();
        Map<String, String> byShape = new LinkedHashMap<>();
        for (String path : next.keys()) {
            if (old.node().has(path)) {
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
