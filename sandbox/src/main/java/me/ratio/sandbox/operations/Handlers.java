package me.ratio.sandbox.operations;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import me.ratio.sandbox.contract.Contract;
import me.ratio.sandbox.contract.Operation;

/** The handler of each operation, by operation id. */
final class Handlers {
    private final Map<String, Handler> byId = new HashMap<>();

    /** Binds the handlers of one area. */
    Handlers bind(Map<String, Handler> area) {
        area.forEach((id, handler) -> {
            if (byId.put(id, handler) != null) {
                throw new IllegalStateException("Two handlers are bound to the operation " + id + ".");
            }
        });
        return this;
    }

    /**
     * Compares with the contract.
     *
     * @throws IllegalStateException when an operation has no handler or a handler no operation
     */
    Handlers complete(Contract contract) {
        TreeSet<String> unhandled =
                contract.operations().stream().map(Operation::id).collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> unknown = new TreeSet<>(byId.keySet());
        unknown.removeAll(unhandled);
        unhandled.removeAll(byId.keySet());
        if (!unhandled.isEmpty() || !unknown.isEmpty()) {
            throw new IllegalStateException("The sandbox and the contract differ: operations without a handler "
                    + unhandled + ", handlers without an operation " + unknown + ".");
        }
        return this;
    }

    /** The handler of an operation. */
    Handler of(Operation operation) {
        return byId.get(operation.id());
    }
}
