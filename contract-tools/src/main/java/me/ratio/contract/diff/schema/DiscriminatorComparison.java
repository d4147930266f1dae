package me.ratio.contract.diff.schema;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import me.ratio.contract.diff.rule.Change;
import me.ratio.contract.diff.rule.ChangeLocation;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.contract.diff.rule.Effect;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.References;
import me.ratio.openapi.schema.SchemaReference;

/** Compares the discriminators of unions: the property, and the schema that each of its values stands for. */
final class DiscriminatorComparison {
    private final SchemaComparer comparer;
    private final SchemaPair pair;
    private final Map<SchemaVariant, SchemaVariant> partners;

    /**
     * Creates the comparison.
     *
     * @param comparer compares the schemas that values stand for
     * @param pair takes the changes
     * @param partners the corresponding members of the union; empty for a schema that is not a union
     */
    DiscriminatorComparison(SchemaComparer comparer, SchemaPair pair, Map<SchemaVariant, SchemaVariant> partners) {
        this.comparer = comparer;
        this.pair = pair;
        this.partners = partners;
    }

    void compare(List<SchemaVariant> olds, List<SchemaVariant> nexts) {
        LocatedNode old = first(olds);
        LocatedNode next = first(nexts);
        if (!old.exists() && !next.exists()) {
            return;
        }
        ChangeLocation location = ChangeLocation.of(old, next);
        if (!old.exists()) {
            pair.add(Change.of(DiffRule.DISCRIMINATOR_ADDED, location, "a discriminator was added"));
        } else if (!next.exists()) {
            pair.add(Change.of(DiffRule.DISCRIMINATOR_REMOVED, location, "the discriminator was removed"));
        } else if (!old.text("propertyName").equals(next.text("propertyName"))) {
            pair.add(Change.of(DiffRule.DISCRIMINATOR_CHANGED, location, "the discriminator is another property now"));
        } else {
            values(location, old, next);
        }
    }

    private void values(ChangeLocation location, LocatedNode old, LocatedNode next) {
        Map<String, LocatedNode> before = mapping(old);
        Map<String, LocatedNode> after = mapping(next);
        partners.forEach((was, is) -> {
            addImplicit(before, was.member());
            addImplicit(after, is.member());
        });
        before.forEach((value, target) -> {
            if (!after.containsKey(value)) {
                removed(location, value, target);
            } else if (!isSame(target, after.get(value))) {
                pair.add(Change.of(
                        DiffRule.DISCRIMINATOR_VALUE_CHANGED,
                        location.withValues(name(target), name(after.get(value))),
                        "'" + value + "' stands for another schema"));
            }
        });
        after.forEach((value, target) -> {
            if (!before.containsKey(value)) {
                pair.add(Change.of(
                                DiffRule.DISCRIMINATOR_VALUE_ADDED,
                                location.withValues(null, TextNode.valueOf(value)),
                                "the discriminator's value '" + value + "' is new")
                        .forTolerantReaders());
            }
        });
    }

    /** Reports a value that is gone. If its schema is still a member, the value was renamed, which breaks both sides. */
    private void removed(ChangeLocation location, String value, LocatedNode target) {
        boolean renamed = partners.keySet().stream()
                .map(was -> SchemaReference.nameOf(was.member()))
                .anyMatch(name -> !name.isEmpty() && name.equals(SchemaReference.nameOf(target)));
        pair.add(Change.of(
                DiffRule.DISCRIMINATOR_VALUE_REMOVED,
                renamed ? Effect.INCOMPARABLE : Effect.NARROWS,
                location.withValues(TextNode.valueOf(value), null),
                "the discriminator's value '" + value + "' is gone"));
    }

    private boolean isSame(LocatedNode old, LocatedNode next) {
        String name = SchemaReference.nameOf(old);
        return !name.isEmpty() && name.equals(SchemaReference.nameOf(next))
                || comparer.settled(comparer.pair(old, next, pair.direction())).isSame();
    }

    private static Map<String, LocatedNode> mapping(LocatedNode discriminator) {
        Map<String, LocatedNode> targets = new LinkedHashMap<>();
        LocatedNode mapping = discriminator.child("mapping");
        for (String value : mapping.keys()) {
            LocatedNode resolved = mapping.document().resolve(References.ofMapping(mapping.text(value)));
            targets.put(value, resolved.exists() ? resolved : mapping.child(value));
        }
        return targets;
    }

    /** Adds a member without an entry in the mapping: its value is its name. */
    private static void addImplicit(Map<String, LocatedNode> targets, LocatedNode member) {
        String name = SchemaReference.nameOf(member);
        boolean listed = targets.values().stream()
                .anyMatch(target -> SchemaReference.nameOf(target).equals(name));
        if (!name.isEmpty() && !listed) {
            targets.put(name, member);
        }
    }

    private static TextNode name(LocatedNode target) {
        return TextNode.valueOf(SchemaReference.nameOf(target));
    }

    private static LocatedNode first(List<SchemaVariant> variants) {
        return variants.stream()
                .map(variant -> variant.first("discriminator"))
                .filter(LocatedNode::exists)
                .findFirst()
                .orElse(variants.get(0).first("discriminator"));
    }
}
