package me.ratio.contract.diff;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import me.ratio.openapi.LocatedNode;

/** Compares the names of schemas, which become names of types in generated code and never reach the wire. */
final class SchemaNameComparison {
    private final DocumentPair comparison;
    private final LocatedNode old;
    private final LocatedNode next;

    SchemaNameComparison(DocumentPair comparison) {
        this.comparison = comparison;
        old = comparison.old().root().child("components").child("schemas");
        next = comparison.next().root().child("components").child("schemas");
    }

    void compare() {
        Map<String, String> renamed = renamed();
        uses(renamed);
        for (String name : old.keys()) {
            if (!next.node().has(name) && !renamed.containsKey(name)) {
                report(
                        "schema-removed",
                        Effect.BREAKS,
                        old.child(name),
                        old.absent(),
                        "the schema " + name + " was removed");
            }
        }
        for (String name : next.keys()) {
            if (!old.node().has(name) && !renamed.containsValue(name)) {
                report(
                        "schema-added",
                        Effect.ADDS,
                        next.absent(),
                        next.child(name),
                        "the schema " + name + " was added");
            }
        }
        unused();
    }

    /** The old name to the new one, of schemas that stand for each other or, where nobody uses them, are equal. */
    private Map<String, String> renamed() {
        Map<String, String> renamed = new LinkedHashMap<>();
        for (LocationPairs.Schemas pair : comparison.pairs().schemas()) {
            String before = pair.old().name();
            String after = pair.next().name();
            if (isRename(before, after) && !renamed.containsValue(after)) {
                renamed.putIfAbsent(before, after);
            }
        }
        List<String> gone =
                old.keys().stream().filter(name -> !next.node().has(name)).toList();
        List<String> come =
                next.keys().stream().filter(name -> !old.node().has(name)).toList();
        for (String before : gone) {
            for (String after : come) {
                boolean free = !renamed.containsKey(before) && !renamed.containsValue(after);
                if (free && old.node().path(before).equals(next.node().path(after))) {
                    comparison.pairs().add(old.child(before), next.child(after));
                    renamed.put(before, after);
                }
            }
        }
        renamed.forEach((before, after) -> report(
                "schema-renamed",
                Effect.BREAKS,
                old.child(before),
                next.child(after),
                "the schema " + before + " is called " + after + " now"));
        return renamed;
    }

    private boolean isRename(String before, String after) {
        return !before.isEmpty()
                && !after.isEmpty()
                && !before.equals(after)
                && !next.node().has(before)
                && !old.node().has(after);
    }

    /** Places whose type has another name although nothing was renamed. */
    private void uses(Map<String, String> renamed) {
        for (LocationPairs.Schemas pair : comparison.pairs().schemas()) {
            String before = pair.old().name();
            String after = pair.next().name();
            if (before.equals(after)
                    || after.equals(renamed.get(before))
                    || !isType(pair.old(), true)
                    || !isType(pair.next(), false)) {
                continue;
            }
            String id = before.isEmpty() ? "schema-named" : after.isEmpty() ? "schema-inlined" : "schema-replaced";
            report(
                    id,
                    Effect.BREAKS,
                    pair.old().anchor(),
                    pair.next().anchor(),
                    "the type of a place changed from " + text(before) + " to " + text(after));
        }
    }

    /** Whether generated code has a type for a schema. */
    private boolean isType(AllOf schema, boolean before) {
        NormalizedSchema normal = before
                ? comparison.schemas().oldNormal(schema)
                : comparison.schemas().nextNormal(schema);
        return normal.ways().stream()
                .anyMatch(way -> !way.having("properties").isEmpty()
                        || !way.having("enum").isEmpty());
    }

    /** Schemas that no operation reaches can change nothing but the code made from them. */
    private void unused() {
        Set<String> used = new HashSet<>(comparison.old().root().node().findValuesAsText("$ref"));
        used.addAll(comparison.next().root().node().findValuesAsText("$ref"));
        for (String name : old.keys()) {
            LocatedNode before = old.child(name);
            LocatedNode after = next.child(name);
            if (after.exists()
                    && !used.contains("#/components/schemas/" + name)
                    && !before.node().equals(after.node())) {
                report(
                        "unused-schema-changed",
                        Effect.ADDS,
                        before,
                        after,
                        "the schema " + name + ", which no operation uses, changed");
            }
        }
    }

    private void report(String id, Effect effect, LocatedNode before, LocatedNode after, String what) {
        comparison
                .scope(null, Direction.NONE)
                .add(Change.ofSource(id, effect, ChangeLocation.bare(before, after), what));
    }

    private static String text(String name) {
        return name.isEmpty() ? "a schema without a name" : name;
    }
}
