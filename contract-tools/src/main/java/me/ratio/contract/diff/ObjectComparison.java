package me.ratio.contract.diff;

import java.util.LinkedHashSet;
import java.util.Set;

/** Compares what two schemas say about objects. */
final class ObjectComparison {
    private final VariantPair match;
    private final VisibleProperties old;
    private final VisibleProperties next;

    private ObjectComparison(VariantPair match) {
        this.match = match;
        old = new VisibleProperties(match.old(), match.direction(), match.schemas()::oldNormal);
        next = new VisibleProperties(match.next(), match.direction(), match.schemas()::nextNormal);
    }

    static void compare(VariantPair match) {
        SizeComparison.compare(match, "minProperties", 0, "maxProperties");
        ObjectComparison comparison = new ObjectComparison(match);
        comparison.properties();
        comparison.undeclaredRequirements();
        new AdditionalPropertyComparison(match, comparison.old, comparison.next).compare();
        DependencyComparison.compare(match);
    }

    private void properties() {
        for (String name : union(old.names(), next.names())) {
            ChangeLocation spot = ChangeLocation.of(old.place(name), next.place(name));
            if (!next.names().contains(name)) {
                match.add(removed(name, spot));
            } else if (!old.names().contains(name)) {
                match.add(added(name, spot));
            } else {
                match.within(old.schema(name), next.schema(name));
                requiredness(name);
            }
        }
    }

    private Change removed(String name, ChangeLocation spot) {
        if (!next.hides(name)) {
            return NamedField.removed("property", name, ChangeLocation.of(old.place(name), match.absent()));
        }
        String now = match.direction() == Direction.REQUEST ? "read-only" : "write-only";
        return Change.of(
                "property-became-" + now, Effect.BREAKS, spot, NamedField.title("property", name) + " became " + now);
    }

    private Change added(String name, ChangeLocation spot) {
        boolean required = next.required().contains(name);
        if (!old.hides(name)) {
            AllOf before = old.additional();
            if (!before.parts().isEmpty() && !match.schemas().oldNormal(before).isNothing()) {
                // What had to look like any additional property now has to look like this.
                match.within(before, next.schema(name));
            }
            return NamedField.added(
                    "property", name, required, match.direction(), ChangeLocation.of(match.absent(), next.place(name)));
        }
        // A required property that was never to be sent back now always is: for a secret, that is no small matter.
        String was = match.direction() == Direction.REQUEST ? "read-only" : "write-only";
        return Change.of(
                "property-became-not-" + was,
                required ? Effect.BREAKS : Effect.ADDS,
                spot,
                NamedField.title("property", name) + " is not " + was + " any more"
                        + (required ? " and is required" : ""));
    }

    private void requiredness(String name) {
        boolean before = old.required().contains(name);
        boolean after = next.required().contains(name);
        ChangeLocation spot = ChangeLocation.bare(old.place(name), after ? next.requirement(name) : next.place(name));
        NamedField.requiredness("property", name, before, after, spot).ifPresent(match::add);
    }

    /** Names that have to be there although no schema declares them. */
    private void undeclaredRequirements() {
        for (String name : union(old.required(), next.required())) {
            if (!old.names().contains(name) && !next.names().contains(name)) {
                NamedField.requiredness(
                                "property",
                                name,
                                old.required().contains(name),
                                next.required().contains(name),
                                ChangeLocation.of(old.requirement(name), next.requirement(name)))
                        .ifPresent(match::add);
            }
        }
    }

    static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new LinkedHashSet<>(others);
        all.addAll(some);
        return all;
    }
}
