package me.ratio.contract.diff.http;

import java.util.LinkedHashSet;
import java.util.Set;
import me.ratio.contract.diff.document.OperationContext;
import me.ratio.contract.diff.rule.ChangeLocation;
import me.ratio.contract.diff.rule.Comparison;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.openapi.LocatedNode;

/**
 * Compares the callbacks of two operations.
 *
 * <p>The key of a callback is an expression such as {@code {$request.body#/callbackUrl}}, so callbacks are paired by
 * name and expression. A callback may contain callbacks: {@code isNew} ends the recursion when a reference leads back
 * to one.
 */
final class CallbackComparison implements Comparison<OperationPair> {
    private final Comparison<OperationPair> operations;

    /**
     * Creates the comparison.
     *
     * @param operations compares the operations of callbacks
     */
    CallbackComparison(Comparison<OperationPair> operations) {
        this.operations = operations;
    }

    @Override
    public void compare(OperationPair pair) {
        LocatedNode olds = pair.old().child("callbacks");
        LocatedNode nexts = pair.next().child("callbacks");
        for (String name : names(olds, nexts)) {
            LocatedNode old = olds.child(name).resolved();
            LocatedNode next = nexts.child(name).resolved();
            String title = "the callback '" + name + "'";
            ChangeLocation location = ChangeLocation.withoutValues(old, next);
            if (!next.exists()) {
                pair.withoutDirection().add(DiffRule.CALLBACK_REMOVED, location, title + " was removed");
            } else if (!old.exists()) {
                pair.withoutDirection().add(DiffRule.CALLBACK_ADDED, location, title + " was added");
            } else {
                compare(pair.context(), name, old, next);
            }
        }
    }

    private void compare(OperationContext context, String name, LocatedNode old, LocatedNode next) {
        String operation = context.operation() + " callback " + name;
        DeliveryComparison delivery = new DeliveryComparison(
                context.documents(),
                operations,
                new DeliveryComparison.Names("the callback '" + name + "'", method -> operation),
                DiffRule.CALLBACK_ADDED,
                DiffRule.CALLBACK_REMOVED);
        for (String url : names(old, next)) {
            LocatedNode before = old.child(url).resolved();
            LocatedNode after = next.child(url).resolved();
            if (context.documents().reachability().isNew(before, after, operation)) {
                delivery.compare(before, after);
            }
        }
    }

    /**
     * Returns the keys of both objects without extensions: the old ones first, so that findings are in a stable order.
     */
    static Set<String> names(LocatedNode old, LocatedNode next) {
        Set<String> names = new LinkedHashSet<>(old.keys());
        names.addAll(next.keys());
        names.removeIf(name -> name.startsWith("x-"));
        return names;
    }
}
