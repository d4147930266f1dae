package me.ratio.contract.diff.http;

import me.ratio.contract.diff.rule.Comparison;
import me.ratio.openapi.LocatedNode;

/**
 * Compares the servers of operations with servers of their own; those of the document are compared once.
 *
 * <p>A list of servers replaces the one further out, it does not extend it: an operation without servers has those of
 * its path item, or those of the document. So an operation that gains {@code servers} has lost all servers of the
 * document.
 */
final class OperationServerComparison implements Comparison<OperationPair> {
    @Override
    public void compare(OperationPair pair) {
        LocatedNode before = owner(pair.oldPathItem(), pair.old());
        LocatedNode after = owner(pair.nextPathItem(), pair.next());
        // Two operations with the servers of their documents: ContractDiff compares those, once.
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
