package me.ratio.contract.diff.http;

import java.util.Map;
import me.ratio.contract.diff.document.OperationContext;
import me.ratio.contract.diff.rule.Direction;
import me.ratio.openapi.LocatedNode;

/**
 * Two corresponding operations.
 *
 * @param context the operation, with the direction of its parameters and its body
 * @param oldPathItem the old path item, whose parameters apply to all of its operations
 * @param nextPathItem the new path item
 * @param renamedParameters the old name of each path parameter to the new one
 * @param old the old operation
 * @param next the new operation
 */
public record OperationPair(
        OperationContext context,
        LocatedNode oldPathItem,
        LocatedNode nextPathItem,
        Map<String, String> renamedParameters,
        LocatedNode old,
        LocatedNode next) {
    /** Returns the context of what is neither sent nor received. */
    OperationContext withoutDirection() {
        return context.withDirection(Direction.NONE);
    }
}
