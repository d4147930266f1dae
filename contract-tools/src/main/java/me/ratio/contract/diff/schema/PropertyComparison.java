package me.ratio.contract.diff.schema;

import me.ratio.contract.diff.rule.Change;
import me.ratio.contract.diff.rule.ChangeLocation;
import me.ratio.contract.diff.rule.Comparison;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.contract.diff.rule.Direction;
import me.ratio.contract.diff.rule.Effect;
import me.ratio.contract.diff.rule.NamedField;

/** Compares the declared properties of objects: their schemas, and whether they are required. */
final class PropertyComparison implements Comparison<VariantPair> {
    @Override
    public void compare(VariantPair pair) {
        VisibleProperties old = pair.oldProperties();
        VisibleProperties next = pair.nextProperties();
        for (String name : VisibleProperties.union(old.names(), next.names())) {
            if (isUndeclared(old, name) || isUndeclared(next, name)) {
                // Required without a schema of its own: it was there before, and still is.
                pair.compare(schema(old, name), schema(next, name));
                requiredness(pair, name);
            } else if (!next.names().contains(name)) {
                removed(pair, name);
            } else if (!old.names().contains(name)) {
                added(pair, name);
            } else {
                pair.compare(old.schema(name), next.schema(name));
                requiredness(pair, name);
            }
        }
        undeclaredRequired(pair);
    }

    /** Tells whether a property is required although no schema declares it. */
    private static boolean isUndeclared(VisibleProperties properties, String name) {
        return properties.required().contains(name) && !properties.names().contains(name);
    }

    private static AllOf schema(VisibleProperties properties, String name) {
        return isUndeclared(properties, name) || !properties.names().contains(name)
                ? properties.additional()
                : properties.schema(name);
    }

    private static void removed(VariantPair pair, String name) {
        VisibleProperties old = pair.oldProperties();
        VisibleProperties next = pair.nextProperties();
        String title = NamedField.PROPERTY.title(name);
        if (!next.hides(name)) {
            pair.add(NamedField.PROPERTY.removed(title, ChangeLocation.of(old.location(name), pair.absent())));
            return;
        }
        boolean request = pair.direction() == Direction.REQUEST;
        pair.add(
                request ? DiffRule.PROPERTY_BECAME_READ_ONLY : DiffRule.PROPERTY_BECAME_WRITE_ONLY,
                ChangeLocation.of(old.location(name), next.location(name)),
                title + " became " + (request ? "read-only" : "write-only"));
    }

    private static void added(VariantPair pair, String name) {
        VisibleProperties old = pair.oldProperties();
        VisibleProperties next = pair.nextProperties();
        String title = NamedField.PROPERTY.title(name);
        boolean required = next.required().contains(name);
        if (!old.hides(name)) {
            AllOf before = old.additional();
            if (!before.schemas().isEmpty()
                    && !pair.comparer().normalizedOld(before).isNothing()) {
                // So far the value had to satisfy the schema of additional properties.
                pair.compare(before, next.schema(name));
            }
            ChangeLocation location = ChangeLocation.of(pair.absent(), next.location(name));
            boolean closed = !before.schemas().isEmpty()
                    && pair.comparer().normalizedOld(before).isNothing();
            if (closed && pair.direction() == Direction.RESPONSE) {
                pair.add(Change.of(
                                DiffRule.PROPERTY_ADDED_TO_CLOSED,
                                location,
                                title + " was added, and other properties were not allowed so far")
                        .forTolerantReaders());
            }
            pair.add(NamedField.PROPERTY.added(title, required, location));
            return;
        }
        boolean request = pair.direction() == Direction.REQUEST;
        // Breaks even a consumer who receives it: a secret that was never sent is always sent from now on.
        pair.add(
                request ? DiffRule.PROPERTY_BECAME_NOT_READ_ONLY : DiffRule.PROPERTY_BECAME_NOT_WRITE_ONLY,
                required ? Effect.BREAKS : Effect.ADDITIVE,
                ChangeLocation.of(old.location(name), next.location(name)),
                title + " is no longer " + (request ? "read-only" : "write-only")
                        + (required ? " and is required" : ""));
    }

    private static void requiredness(VariantPair pair, String name) {
        VisibleProperties old = pair.oldProperties();
        VisibleProperties next = pair.nextProperties();
        boolean after = next.required().contains(name);
        ChangeLocation location = ChangeLocation.withoutValues(
                old.location(name), after ? next.requiredLocation(name) : next.location(name));
        NamedField.PROPERTY
                .requiredness(NamedField.PROPERTY.title(name), old.required().contains(name), after, location)
                .ifPresent(pair::add);
    }

    /** Compares names that are required although no schema declares them. */
    private static void undeclaredRequired(VariantPair pair) {
        VisibleProperties old = pair.oldProperties();
        VisibleProperties next = pair.nextProperties();
        for (String name : VisibleProperties.union(old.required(), next.required())) {
            if (!old.names().contains(name) && !next.names().contains(name)) {
                NamedField.PROPERTY
                        .requiredness(
                                NamedField.PROPERTY.title(name),
                                old.required().contains(name),
                                next.required().contains(name),
                                ChangeLocation.of(old.requiredLocation(name), next.requiredLocation(name)))
                        .ifPresent(pair::add);
            }
        }
    }
}
