package me.ratio.contract.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import me.ratio.openapi.LocatedNode;

/**
 * Compares which credentials an operation asks for: a list of alternatives, each a set of credentials.
 *
 * <p>Whoever satisfied an old alternative has to satisfy a new one with the same credentials or fewer. Schemes are known
 * by what they are, not by their names.
 */
final class SecurityComparison {
    /** A text for each credential and each of its scopes: fewer texts ask for less. */
    private record SchemaVariant(LocatedNode place, Set<String> demands) {}

    private SecurityComparison() {}

    static void compare(DocumentPair.Scope scope, LocatedNode old, LocatedNode next) {
        List<SchemaVariant> before = alternatives(old);
        List<SchemaVariant> after = alternatives(next);
        for (SchemaVariant alternative : before) {
            if (after.stream().noneMatch(other -> alternative.demands.containsAll(other.demands))) {
                boolean stronger = after.stream().anyMatch(other -> other.demands.containsAll(alternative.demands));
                ChangeLocation spot = stronger
                        ? ChangeLocation.of(bearer(old), bearer(next))
                        : ChangeLocation.of(alternative.place, alternative.place.absent());
                scope.add(Change.of(
                        stronger ? "security-strengthened" : "security-alternative-removed",
                        Effect.BREAKS,
                        spot,
                        text(alternative) + (stronger ? " is not enough any more" : " is not accepted any more")));
            }
        }
        for (SchemaVariant alternative : after) {
            if (before.stream().noneMatch(other -> alternative.demands.containsAll(other.demands))) {
                boolean weaker = before.stream().anyMatch(other -> other.demands.containsAll(alternative.demands));
                scope.add(Change.of(
                        weaker ? "security-weakened" : "security-alternative-added",
                        Effect.ADDS,
                        ChangeLocation.of(alternative.place.absent(), alternative.place),
                        text(alternative) + " is enough now"));
            }
        }
    }

    private static List<SchemaVariant> alternatives(LocatedNode operation) {
        List<SchemaVariant> alternatives = new ArrayList<>();
        for (LocatedNode requirement : bearer(operation).elements()) {
            List<Set<String>> ways = new ArrayList<>(List.of(Set.of()));
            for (String scheme : requirement.keys()) {
                ways = product(
                        ways, SecurityScheme.waysToSatisfy(operation.document(), scheme, requirement.child(scheme)));
            }
            ways.forEach(demands -> alternatives.add(new SchemaVariant(requirement, demands)));
        }
        if (alternatives.isEmpty()) {
            alternatives.add(new SchemaVariant(bearer(operation), Set.of()));
        }
        return alternatives;
    }

    /** The list that applies to an operation: its own, or that of the document. */
    private static LocatedNode bearer(LocatedNode operation) {
        LocatedNode own = operation.child("security");
        LocatedNode common = operation.document().root().child("security");
        return own.exists() ? own : common.exists() ? common : operation;
    }

    private static List<Set<String>> product(List<Set<String>> some, List<Set<String>> others) {
        List<Set<String>> product = new ArrayList<>();
        for (Set<String> one : some) {
            for (Set<String> other : others) {
                Set<String> both = new LinkedHashSet<>(one);
                both.addAll(other);
                product.add(both);
            }
        }
        return product;
    }

    private static String text(SchemaVariant alternative) {
        return alternative.demands.isEmpty()
                ? "calling without credentials"
                : "calling with " + String.join(" and ", alternative.demands);
    }
}
