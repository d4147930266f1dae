package me.ratio.contract.diff.http;

import java.util.Map;
import java.util.function.UnaryOperator;
import me.ratio.contract.diff.document.DocumentPair;
import me.ratio.contract.diff.document.OperationContext;
import me.ratio.contract.diff.rule.ChangeLocation;
import me.ratio.contract.diff.rule.Comparison;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.contract.diff.rule.Direction;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.Operations;

/**
 * Compares the requests of a callback or a webhook.
 *
 * <p>The consumer receives them, so their data flows the other way round than that of an operation.
 *
 * <p>A new optional property in the request of a webhook is data that the consumer receives; one in the consumer's
 * response to it is data that it sends. Comparing with {@link Direction#RESPONSE} gives both, because
 * {@code ResponseComparison} flips the direction.
 */
final class DeliveryComparison {
    /**
     * The names of a callback or a webhook in findings.
     *
     * @param title the start of a sentence about it
     * @param operation the name of an operation, from its method
     */
    record Names(String title, UnaryOperator<String> operation) {}

    private final DocumentPair documents;
    private final Comparison<OperationPair> operations;
    private final Names names;
    private final DiffRule added;
    private final DiffRule removed;

    DeliveryComparison(
            DocumentPair documents,
            Comparison<OperationPair> operations,
            Names names,
            DiffRule added,
            DiffRule removed) {
        this.documents = documents;
        this.operations = operations;
        this.names = names;
        this.added = added;
        this.removed = removed;
    }

    /** Compares two path items, either of which may be absent. */
    void compare(LocatedNode old, LocatedNode next) {
        Map<String, LocatedNode> before = Operations.of(old);
        Map<String, LocatedNode> after = Operations.of(next);
        before.forEach((method, was) -> {
            if (after.containsKey(method)) {
                operations.compare(new OperationPair(
                        context(method, Direction.RESPONSE),
                        old.resolved(),
                        next.resolved(),
                        Map.of(),
                        was,
                        after.get(method)));
            } else {
                ChangeLocation location = ChangeLocation.withoutValues(was, was.absent());
                context(method, Direction.NONE).add(removed, location, names.title() + " was removed");
            }
        });
        after.forEach((method, is) -> {
            if (!before.containsKey(method)) {
                ChangeLocation location = ChangeLocation.withoutValues(is.absent(), is);
                context(method, Direction.NONE).add(added, location, names.title() + " was added");
            }
        });
    }

    /** Returns the context of a request that the consumer receives; {@code NONE} is for the request as a whole. */
    private OperationContext context(String method, Direction direction) {
        return new OperationContext(documents, names.operation().apply(method), direction);
    }
}
