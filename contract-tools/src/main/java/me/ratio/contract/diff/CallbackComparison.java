package me.ratio.contract.diff;

import java.util.LinkedHashSet;
import java.util.Set;
import me.ratio.openapi.LocatedNode;

/** Compares the calls that a server makes back to its consumer. */
final class CallbackComparison {
    private CallbackComparison() {}

    static void compare(DocumentPair.Scope scope, LocatedNode olds, LocatedNode nexts) {
        for (String name : names(olds, nexts)) {
            LocatedNode old = olds.child(name).resolved();
            LocatedNode next = nexts.child(name).resolved();
            DocumentPair.Scope none = scope.towards(Direction.NONE);
            if (!next.exists()) {
                none.add(NamedField.removed("callback", name, ChangeLocation.bare(old, old.absent())));
            } else if (!old.exists()) {
                ChangeLocation spot = ChangeLocation.bare(next.absent(), next);
                none.add(NamedField.added("callback", name, false, Direction.NONE, spot));
            } else {
                addresses(scope, name, old, next);
            }
        }
    }

    private static void addresses(DocumentPair.Scope scope, String name, LocatedNode old, LocatedNode next) {
        String operation = scope.operation() + " callback " + name;
        DeliveryComparison delivery = new DeliveryComparison(scope.comparison(), "callback", name, method -> operation);
        for (String address : names(old, next)) {
            LocatedNode before = old.child(address).resolved();
            LocatedNode after = next.child(address).resolved();
            if (scope.comparison().reach().isNew(before, after, operation)) {
                delivery.compare(before, after);
            }
        }
    }

    /** What either side names, without extensions. */
    static Set<String> names(LocatedNode old, LocatedNode next) {
        Set<String> names = new LinkedHashSet<>(old.keys());
        names.addAll(next.keys());
        names.removeIf(name -> name.startsWith("x-"));
        return names;
    }
}
