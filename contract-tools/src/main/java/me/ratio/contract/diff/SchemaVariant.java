package me.ratio.contract.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.JsonType;

/** One way to satisfy a schema: simple schemas, without composition, that all apply to the value. */
final class SchemaVariant {
    private final LocatedNode anchor;
    private final Map<String, LocatedNode> leaves;
    private final List<LocatedNode> members;
    private final List<LocatedNode> kept;

    private SchemaVariant(
            LocatedNode anchor, Map<String, LocatedNode> leaves, List<LocatedNode> members, List<LocatedNode> kept) {
        this.anchor = anchor;
        this.leaves = leaves;
        this.members = members;
        this.kept = kept;
    }

    static SchemaVariant of(LocatedNode leaf) {
        Map<String, LocatedNode> leaves = new LinkedHashMap<>();
        leaves.put(leaf.pointer(), leaf);
        return new SchemaVariant(leaf, leaves, List.of(), List.of());
    }

    static SchemaVariant anything(LocatedNode anchor) {
        return new SchemaVariant(anchor, Map.of(), List.of(), List.of());
    }

    /** What satisfies both. */
    SchemaVariant and(SchemaVariant other) {
        Map<String, LocatedNode> both = new LinkedHashMap<>(leaves);
        both.putAll(other.leaves);
        return new SchemaVariant(
                leaves.isEmpty() ? other.anchor : anchor,
                both,
                joined(members, other.members),
                joined(kept, other.kept));
    }

    /** The same, chosen as this member of a union. */
    SchemaVariant chosenAs(LocatedNode member) {
        return new SchemaVariant(anchor, leaves, joined(List.of(member), members), kept);
    }

    /** The same, with a composition that is not multiplied out. */
    SchemaVariant keeping(LocatedNode composition) {
        return new SchemaVariant(anchor, leaves, members, joined(kept, List.of(composition)));
    }

    private static List<LocatedNode> joined(List<LocatedNode> some, List<LocatedNode> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some.isEmpty() ? others : some;
        }
        List<LocatedNode> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    /** The compositions that are not multiplied out. */
    List<LocatedNode> kept() {
        return kept;
    }

    Collection<LocatedNode> leaves() {
        return leaves.values();
    }

    /** The members of unions that led here, the outermost first; none when there was no choice. */
    List<LocatedNode> members() {
        return members;
    }

    /** Whether there is no rule that other rules and named values do not show. */
    boolean isPlain() {
        return kept.isEmpty() && having("not").isEmpty() && having("if").isEmpty();
    }

    /** The leaves that have something to say under a keyword. */
    List<LocatedNode> having(String keyword) {
        List<LocatedNode> having = new ArrayList<>(1);
        for (LocatedNode leaf : leaves.values()) {
            if (leaf.node().has(keyword)) {
                having.add(leaf);
            }
        }
        return having;
    }

    /** The first value under a keyword; a place without a value when nobody says anything. */
    LocatedNode first(String keyword) {
        List<LocatedNode> having = having(keyword);
        return having.isEmpty() ? anchor.child(keyword).absent() : having.get(0).child(keyword);
    }

    /** Where to point at. */
    LocatedNode anchor() {
        return anchor;
    }

    /** The types of values that pass every leaf. */
    Set<JsonType> types() {
        Set<JsonType> types = EnumSet.allOf(JsonType.class);
        leaves.values().forEach(leaf -> types.retainAll(JsonType.allowedBy(leaf)));
        return types;
    }

    /** Equal for alternatives of the same leaves. */
    String key() {
        return leaves.size() == 1
                ? leaves.keySet().iterator().next()
                : String.join("\n", leaves.keySet().stream().sorted().toList());
    }
}
