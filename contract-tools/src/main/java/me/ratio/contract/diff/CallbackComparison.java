package me.ratio.contract.diff;

import java.util.LinkedHashSet;
import java.util.Set;

/** Compares the calls that a server makes back to its consumer. */
final class CallbackComparison {
    private CallbackComparison() {}

    static void compare(Comparison.Scope scope, Place olds, Place nexts) {
        for (String name : names(olds, nexts)) {
            Place old = olds.child(name).resolved();
            Place next = nexts.child(name).resolved();
            Comparison.Scope none = scope.towards(Direction.NONE);
            if (!next.exists()) {
                none.add(FieldRule.removed("callback", name, Spot.bare(old, old.absent())));
            } else if (!old.exists()) {
                Spot spot = Spot.bare(next.absent(), next);
                none.add(FieldRule.added("callback", name, false, Direction.NONE, spot));
            } else {
                addresses(scope, name, old, next);
            }
        }
    }

    private static void addresses(Comparison.Scope scope, String name, Place old, Place next) {
        String operation = scope.operation() + " callback " + name;
        DeliveryComparison delivery = new DeliveryComparison(scope.comparison(), "callback", name, method -> operation);
        for (String address : names(old, next)) {
            Place before = old.child(address).resolved();
            Place after = next.child(address).resolved();
            if (scope.comparison().reach().isNew(before, after, operation)) {
                delivery.compare(before, after);
            }
        }
    }

    /** What either side names, without extensions. */
    static Set<String> names(Place old, Place next) {
        Set<String> names = new LinkedHashSet<>(old.keys());
        names.addAll(next.keys());
        names.removeIf(name -> name.startsWith("x-"));
        return names;
    }
}
