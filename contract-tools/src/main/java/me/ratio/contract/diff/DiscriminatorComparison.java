package me.ratio.contract.diff;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.OpenApiDocument;
import me.ratio.openapi.schema.SchemaReference;

/** Compares which property tells the members of a choice apart, and by which values. */
final class DiscriminatorComparison {
    private final SchemaComparison schemas;
    private final SchemaPair pair;
    private final Map<SchemaVariant, SchemaVariant> partners;

    /**
     * Makes the comparison.
     *
     * @param schemas compares what the values stand for
     * @param pair takes what is found
     * @param partners the members that stand for each other; none for a schema that is no choice
     */
    DiscriminatorComparison(SchemaComparison schemas, SchemaPair pair, Map<SchemaVariant, SchemaVariant> partners) {
        this.schemas = schemas;
        this.pair = pair;
        this.partners = partners;
    }

    void compare(List<SchemaVariant> olds, List<SchemaVariant> nexts) {
        LocatedNode old = first(olds);
        LocatedNode next = first(nexts);
        if (!old.exists() && !next.exists()) {
            return;
        }
        ChangeLocation spot = ChangeLocation.of(old, next);
        if (!old.exists()) {
            pair.add(Change.of("discriminator-added", Effect.ADDS, spot, "a discriminator was added"));
        } else if (!next.exists()) {
            pair.add(Change.of("discriminator-removed", Effect.BREAKS, spot, "the discriminator was removed"));
        } else if (!old.text("propertyName").equals(next.text("propertyName"))) {
            pair.add(Change.of(
                    "discriminator-changed", Effect.BREAKS, spot, "the discriminator is another property now"));
        } else {
            values(spot, old, next);
        }
    }

    private void values(ChangeLocation spot, LocatedNode old, LocatedNode next) {
        Map<String, LocatedNode> before = explicit(old);
        Map<String, LocatedNode> after = explicit(next);
        partners.forEach((was, is) -> {
            implicit(before, UnionComparison.place(was));
            implicit(after, UnionComparison.place(is));
        });
        before.forEach((value, target) -> {
            if (!after.containsKey(value)) {
                removed(spot, value, target, next.document());
            } else if (!same(target, after.get(value))) {
                pair.add(Change.of(
                        "discriminator-value-changed",
                        Effect.BREAKS,
                        spot.values(name(target), name(after.get(value))),
                        "'" + value + "' stands for another schema"));
            }
        });
        after.forEach((value, target) -> {
            if (!before.containsKey(value)) {
                pair.add(Change.of(
                                "discriminator-value-added",
                                Effect.WIDENS,
                                spot.values(null, TextNode.valueOf(value)),
                                "the discriminator's value '" + value + "' is new")
                        .forTolerantReaders());
            }
        });
    }

    /** A value whose schema is still a member was renamed: neither side of the wire can know that. */
    private void removed(ChangeLocation spot, String value, LocatedNode target, OpenApiDocument next) {
        boolean renamed = partners.keySet().stream()
                .map(was -> SchemaReference.nameOf(UnionComparison.place(was)))
                .anyMatch(name -> !name.isEmpty() && name.equals(SchemaReference.nameOf(target)));
        pair.add(Change.of(
                "discriminator-value-removed",
                renamed ? Effect.CROSSES : Effect.NARROWS,
                spot.values(TextNode.valueOf(value), null),
                "the discriminator's value '" + value + "' is gone"));
    }

    private boolean same(LocatedNode old, LocatedNode next) {
        String name = SchemaReference.nameOf(old);
        return !name.isEmpty() && name.equals(SchemaReference.nameOf(next))
                || schemas.settled(schemas.compare(old, next, pair.direction())).isSame();
    }

    private static Map<String, LocatedNode> explicit(LocatedNode discriminator) {
        Map<String, LocatedNode> targets = new LinkedHashMap<>();
        LocatedNode mapping = discriminator.child("mapping");
        for (String value : mapping.keys()) {
            String target = mapping.text(value);
            String reference = target.contains("/") ? target : "#/components/schemas/" + target;
            LocatedNode resolved = mapping.document().resolve(reference);
            targets.put(value, resolved.exists() ? resolved : mapping.child(value));
        }
        return targets;
    }

    /** A member without an entry of its own is told by its name. */
    private static void implicit(Map<String, LocatedNode> targets, LocatedNode member) {
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

    private static LocatedNode first(List<SchemaVariant> ways) {
        return ways.stream()
                .map(way -> way.first("discriminator"))
                .filter(LocatedNode::exists)
                .findFirst()
                .orElse(ways.get(0).first("discriminator"));
    }
}
