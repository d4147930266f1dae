package me.ratio.contract.lock;

import java.util.Set;
import java.util.TreeSet;

/**
 * Decides whether the change of a type's declaration breaks callers or implementors.
 *
 * <p>A new supertype is harmless for callers. An interface that users implement may have gained methods with it, which
 * the lock does not list again, so the worse is assumed.
 */
final class TypeCompatibility {
    private TypeCompatibility() {}

    static ChangeImpact changed(LockedType old, LockedType next) {
        ChangeImpact impact = new ChangeImpact();
        if (!old.isType()) {
            return impact.breaking(
                    old.name().startsWith("import ")
                            ? "the simple name means another type"
                            : "the nullness of types without annotation differs");
        }
        TypeHeader before = TypeHeader.of(old.header());
        TypeHeader after = TypeHeader.of(next.header());
        if (!before.kind().equals(after.kind())) {
            impact.breaking("another kind of type");
        }
        MemberCompatibility.modifiers(before.modifiers(), after.modifiers(), impact);
        if (!before.typeParameters().equals(after.typeParameters())) {
            impact.breaking("other type parameters");
        }
        Set<String> lost = without(before.supertypes(), after.supertypes());
        Set<String> gained = without(after.supertypes(), before.supertypes());
        if (!lost.isEmpty()) {
            impact.breaking("no longer a " + String.join(", ", lost));
        }
        if (!gained.isEmpty() && after.kind().equals("interface") && next.isExtensible()) {
            impact.breaking("every implementation has to implement " + String.join(", ", gained));
        } else if (!gained.isEmpty()) {
            impact.compatible("also a " + String.join(", ", gained));
        }
        permitted(before, after, impact);
        return impact;
    }

    private static void permitted(TypeHeader before, TypeHeader after, ChangeImpact impact) {
        if (!without(before.permitted(), after.permitted()).isEmpty()) {
            impact.breaking("fewer permitted subtypes");
        }
        if (!without(after.permitted(), before.permitted()).isEmpty()) {
            impact.compatible("a switch without default does not handle the new subtypes");
        }
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
