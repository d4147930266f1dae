package me.ratio.contract.diff;

import java.util.Map;
import java.util.function.UnaryOperator;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.Operations;

/** Compares calls that the consumer receives, so that data flows the other way round. */
final class DeliveryComparison {
    private final DocumentPair comparison;
    private final String noun;
    private final String name;
    private final UnaryOperator<String> operation;

    /**
     * Makes the comparison.
     *
     * @param comparison the comparison
     * @param noun what the calls are called
     * @param name the name of these calls
     * @param operation makes the name of an operation from its method
     */
    DeliveryComparison(DocumentPair comparison, String noun, String name, UnaryOperator<String> operation) {
        this.comparison = comparison;
        this.noun = noun;
        this.name = name;
        this.operation = operation;
    }

    /** Compares two path items, either of which may be absent. */
    void compare(LocatedNode old, LocatedNode next) {
        Map<String, LocatedNode> before = Operations.of(old);
        Map<String, LocatedNode> after = Operations.of(next);
        before.forEach((method, was) -> {
            if (after.containsKey(method)) {
                DocumentPair.Scope scope = comparison.scope(operation.apply(method), Direction.RESPONSE);
                new OperationComparison(scope, old.resolved(), next.resolved(), Map.of())
                        .compare(was, after.get(method));
            } else {
                none(method).add(NamedField.removed(noun, name, ChangeLocation.bare(was, was.absent())));
            }
        });
        after.forEach((method, is) -> {
            if (!before.containsKey(method)) {
                ChangeLocation spot = ChangeLocation.bare(is.absent(), is);
                none(method).add(NamedField.added(noun, name, false, Direction.NONE, spot));
            }
        });
    }

    private DocumentPair.Scope none(String method) {
        return comparison.scope(operation.apply(method), Direction.NONE);
    }
}
