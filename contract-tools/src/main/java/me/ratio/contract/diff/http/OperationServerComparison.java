package me.ratio.contract.diff.http;

import me.ratio.contract.diff.rule.Comparison;
import me.ratio.openapi.LocatedNode;

/** Compares the servers of operations with servers of their own; those of the document are compared once. */
final class OperationServerComparison implements Comparison<OperationPair> {
    @Override
    public void compare(OperationPair pair) {
        LocatedNode before = owner(pair.oldPathItem(), pair.old());
        LocatedNode after = owner(pair.nextPathItem(), pair.next());
        if (!isRoot(before) || !isRoot(after)) {
            ServerComparison.compare(pair.withoutDirection(), before, after);
        }
    }

    /** Returns the object whose servers apply to an operation. */
    private static LocatedNode owner(LocatedNode pathItem, LocatedNode operation) {
        return operation.has("servers")
                ? operation
                : pathItem.has("servers") ? pathItem : operation.document().root();
    }

    private static boolean isRoot(LocatedNode owner) {
        return owner.node() == owner.document().tree();
    }
}
