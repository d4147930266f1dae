package me.ratio.contract.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import me.ratio.openapi.LocatedNode;

/**
 * Which operations have reached which pairs of schemas, and of the paths of callbacks.
 *
 * <p>A pair is of interest to the first operation that reaches it and to one more, which shows that it is shared. So the
 * whole takes time in proportion to the document, not to the operations times what each of them reaches.
 */
final class OperationReachability {
    private final Map<Object, String> first = new HashMap<>();
    private final Set<Object> shared = new HashSet<>();

    /** The pairs that can be reached from a root and that were not yet known to be this operation's, or to be shared. */
    List<SchemaPair> newlyReached(SchemaPair root, String operation) {
        List<SchemaPair> reached = new ArrayList<>();
        Deque<SchemaPair> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            SchemaPair pair = open.pop();
            if (isNew(pair, String.valueOf(operation))) {
                reached.add(pair);
                for (int i = pair.within().size() - 1; i >= 0; i--) {
                    open.push(pair.within().get(i));
                }
            }
        }
        return reached;
    }

    /** Whether two places are not yet known to be this operation's, or to be shared. A callback may lead to itself. */
    boolean isNew(LocatedNode old, LocatedNode next, String operation) {
        return isNew(List.of(old, next), operation);
    }

    private boolean isNew(Object pair, String operation) {
        String owner = first.putIfAbsent(pair, operation);
        return owner == null || !owner.equals(operation) && shared.add(pair);
    }
}
