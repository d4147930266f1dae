package me.ratio.contract.diff.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import me.ratio.contract.diff.schema.SchemaPair;
import me.ratio.openapi.LocatedNode;

/**
 * Remembers which operations have reached which pairs of schemas, and of callbacks.
 *
 * <p>A pair counts for the first operation that reaches it and for one more, which shows that it is shared. So the time
 * grows with the size of the document, and not with the number of operations times what each of them reaches.
 *
 * <p>An example: 200 operations return {@code Error}, which leads to 50 schemas. The first operation reports their
 * changes, the second makes the finding say that others have it as well, and 198 others stop at {@code Error}.
 */
public final class OperationReachability {
    private final Map<Object, String> first = new HashMap<>();
    private final Set<Object> shared = new HashSet<>();

    /** Returns the pairs within a root that are new for an operation, and not known as shared. */
    public List<SchemaPair> newlyReached(SchemaPair root, String operation) {
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

    /** Tells the same of two callbacks, which may contain themselves through a reference. */
    public boolean isNew(LocatedNode old, LocatedNode next, String operation) {
        return isNew(List.of(old, next), operation);
    }

    private boolean isNew(Object pair, String operation) {
        String owner = first.putIfAbsent(pair, operation);
        return owner == null || !owner.equals(operation) && shared.add(pair);
    }
}
