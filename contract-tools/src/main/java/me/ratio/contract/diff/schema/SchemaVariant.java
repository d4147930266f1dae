package me.ratio.contract.diff.schema;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.JsonType;

/**
 * One of the variants that a schema allows: simple schemas, without composition, that all apply to the value.
 *
 * <p>For example {@code {allOf: [A, {oneOf: [B, C]}]}} has the variants {@code A, B} and {@code A, C}. The schemas of a
 * variant are not merged: a finding needs the location of the keyword that changed, and merging would lose it.
 */
final class SchemaVariant {
    private final LocatedNode anchor;
    private final List<LocatedNode> schemas;
    private final List<LocatedNode> choices;
    private final List<LocatedNode> unexpanded;
    private Set<JsonType> types;

    private SchemaVariant(
            LocatedNode anchor, List<LocatedNode> schemas, List<LocatedNode> choices, List<LocatedNode> unexpanded) {
        this.anchor = anchor;
        this.schemas = schemas;
        this.choices = choices;
        this.unexpanded = unexpanded;
    }

    /** Returns the variant of a schema without composition. */
    static SchemaVariant of(LocatedNode schema) {
        return new SchemaVariant(schema, List.of(schema), List.of(), List.of());
    }

    /** Returns the variant that allows any value. */
    static SchemaVariant anything(LocatedNode anchor) {
        return new SchemaVariant(anchor, List.of(), List.of(), List.of());
    }

    /** Returns the variant that has to satisfy both. */
    SchemaVariant and(SchemaVariant other) {
        return new SchemaVariant(
                schemas.isEmpty() ? other.anchor : anchor,
                distinct(schemas, other.schemas),
                joined(choices, other.choices),
                joined(unexpanded, other.unexpanded));
    }

    /** Returns the same variant, chosen as a member of a union. */
    SchemaVariant chosenAs(LocatedNode member) {
        return new SchemaVariant(anchor, schemas, joined(List.of(member), choices), unexpanded);
    }

    /** Returns the same variant with a composition that is too large to be expanded. */
    SchemaVariant withUnexpanded(LocatedNode composition) {
        return new SchemaVariant(anchor, schemas, choices, joined(unexpanded, List.of(composition)));
    }

    private static List<LocatedNode> distinct(List<LocatedNode> some, List<LocatedNode> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some.isEmpty() ? others : some;
        }
        Map<String, LocatedNode> all = new LinkedHashMap<>();
        some.forEach(schema -> all.put(schema.pointer(), schema));
        others.forEach(schema -> all.put(schema.pointer(), schema));
        return List.copyOf(all.values());
    }

    private static List<LocatedNode> joined(List<LocatedNode> some, List<LocatedNode> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some.isEmpty() ? others : some;
        }
        List<LocatedNode> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    /** Returns the compositions that are too large to be expanded. */
    List<LocatedNode> unexpanded() {
        return unexpanded;
    }

    /** Returns the schemas that all apply. */
    List<LocatedNode> schemas() {
        return schemas;
    }

    /** Tells whether this variant is a member of a union. */
    boolean isChoice() {
        return !choices.isEmpty();
    }

    /** Returns the members of unions that lead here, the outermost first. */
    List<LocatedNode> choices() {
        return choices;
    }

    /** Returns the member of the innermost union that leads here, or the schema itself without a union. */
    LocatedNode member() {
        return choices.isEmpty() ? anchor : choices.get(choices.size() - 1);
    }

    /** Tells whether no rule is left that other keywords do not show. */
    boolean isPlain() {
        return unexpanded.isEmpty() && !has("not") && !has("if");
    }

    /** Tells whether a schema has a keyword. */
    boolean has(String keyword) {
        for (LocatedNode schema : schemas) {
            if (schema.has(keyword)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the schemas that have a keyword. */
    List<LocatedNode> having(String keyword) {
        if (schemas.size() == 1) {
            return has(keyword) ? schemas : List.of();
        }
        return schemas.stream().filter(schema -> schema.has(keyword)).toList();
    }

    /** Returns the values of a keyword, one for each schema that has it. */
    List<LocatedNode> values(String keyword) {
        List<LocatedNode> having = having(keyword);
        return having.isEmpty()
                ? List.of()
                : having.stream().map(schema -> schema.child(keyword)).toList();
    }

    /** Returns the schemas under a keyword, without those that allow anything. */
    List<LocatedNode> subschemas(String keyword) {
        return values(keyword).stream()
                .filter(schema -> !schema.node().isBoolean() || !schema.node().asBoolean())
                .toList();
    }

    /** Returns the first value of a keyword, an absent one if no schema has it. */
    LocatedNode first(String keyword) {
        List<LocatedNode> having = having(keyword);
        return having.isEmpty() ? anchor.child(keyword).absent() : having.get(0).child(keyword);
    }

    /** Tells whether a schema says {@code true} under a keyword. */
    boolean isTrue(String keyword) {
        return having(keyword).stream().anyMatch(schema -> schema.isTrue(keyword));
    }

    /** Returns the location to report. */
    LocatedNode anchor() {
        return anchor;
    }

    /** Returns the types of the values that all schemas allow. */
    Set<JsonType> types() {
        if (types == null) {
            Set<JsonType> allowed = EnumSet.allOf(JsonType.class);
            schemas.forEach(schema -> allowed.retainAll(JsonType.allowedBy(schema)));
            types = allowed;
        }
        return types;
    }

    /** Returns a text that is equal for variants of the same schemas. */
    String key() {
        return schemas.size() == 1
                ? schemas.get(0).pointer()
                : schemas.stream().map(LocatedNode::pointer).sorted().collect(Collectors.joining("\n"));
    }
}
