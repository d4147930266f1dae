package me.ratio.contract.lock;

import java.util.Set;
import java.util.TreeSet;

/** Whom a change of a type's own line breaks. */
final class TypeRules {
    private TypeRules() {}

    static Judgement changed(LockedType old, LockedType next) {
        Judgement judgement = new Judgement();
        if (old.isRemark()) {
            return judgement.breaks(
                    old.name().startsWith("import ")
                            ? "it means another type wherever it stands"
                            : "what is not marked means something else about null");
        }
        TypeHeader before = TypeHeader.of(old.header());
        TypeHeader after = TypeHeader.of(next.header());
        if (!before.kind().equals(after.kind())) {
            judgement.breaks("it is another kind of type");
        }
        MemberRules.modifiers(before.modifiers(), after.modifiers(), judgement);
        if (!before.typeParameters().equals(after.typeParameters())) {
            judgement.breaks("other type parameters");
        }
        Set<String> lost = without(before.supertypes(), after.supertypes());
        Set<String> gained = without(after.supertypes(), before.supertypes());
        if (!lost.isEmpty()) {
            judgement.breaks("no longer a " + String.join(", ", lost));
        }
        if (!gained.isEmpty() && after.kind().equals("interface") && next.isOpen()) {
            judgement.breaks("whoever implements the type has to be a " + String.join(", ", gained) + ", too");
        } else if (!gained.isEmpty()) {
            judgement.keeps("also a " + String.join(", ", gained));
        }
        permitted(before, after, judgement);
        return judgement;
    }

    private static void permitted(TypeHeader before, TypeHeader after, Judgement judgement) {
        if (!without(before.permitted(), after.permitted()).isEmpty()) {
            judgement.breaks("it has fewer subtypes");
        }
        if (!without(after.permitted(), before.permitted()).isEmpty()) {
            judgement.keeps("a switch without a default does not know the new subtypes");
        }
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
