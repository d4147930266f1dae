package me.ratio.contract.diff.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import me.ratio.contract.diff.rule.ChangeLocation;
import me.ratio.contract.diff.rule.Comparison;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.contract.diff.rule.Direction;
import me.ratio.openapi.LocatedNode;

/**
 * Compares the names of schemas, which name types in generated code and never reach the wire.
 *
 * <p>A name that is gone and one that is new are a rename if the schemas stand at the same location, such as the
 * response of one operation: {@code $ref: Book} became {@code $ref: Item}. A schema that nothing refers to is at no
 * location, so it has to be equal. All other names were removed or added.
 */
public final class SchemaNameComparison implements Comparison<DocumentPair> {
    @Override
    public void compare(DocumentPair documents) {
        new Names(documents).compare();
    }

    /** The schemas of both documents under {@code components}. */
    private static final class Names {
        private final DocumentPair documents;
        private final LocatedNode old;
        private final LocatedNode next;

        Names(DocumentPair documents) {
            this.documents = documents;
            old = documents.old().root().child("components").child("schemas");
            next = documents.next().root().child("components").child("schemas");
        }

        void compare() {
            Map<String, String> renamed = renamed();
            replaced(renamed);
            for (String name : old.keys()) {
                if (!next.has(name) && !renamed.containsKey(name)) {
                    report(
                            DiffRule.SCHEMA_REMOVED,
                            old.child(name),
                            old.absent(),
                            "the schema " + name + " was removed");
                }
            }
            for (String name : next.keys()) {
                if (!old.has(name) && !renamed.containsValue(name)) {
                    report(DiffRule.SCHEMA_ADDED, next.absent(), next.child(name), "the schema " + name + " was added");
                }
            }
            unused();
        }

        /** Reports the renamed schemas and returns their old names with the new ones. */
        private Map<String, String> renamed() {
            Map<String, String> renamed = new LinkedHashMap<>();
            for (LocationPairs.Schemas pair : documents.locations().schemas()) {
                String before = pair.oldName();
                String after = pair.nextName();
                if (isRename(before, after) && !renamed.containsValue(after)) {
                    renamed.putIfAbsent(before, after);
                }
            }
            List<String> removed =
                    old.keys().stream().filter(name -> !next.has(name)).toList();
            List<String> added =
                    next.keys().stream().filter(name -> !old.has(name)).toList();
            for (String before : removed) {
                for (String after : added) {
                    boolean free = !renamed.containsKey(before) && !renamed.containsValue(after);
                    if (free && old.node().path(before).equals(next.node().path(after))) {
                        documents.locations().add(old.child(before), next.child(after));
                        renamed.put(before, after);
                    }
                }
            }
            renamed.forEach((before, after) -> report(
                    DiffRule.SCHEMA_RENAMED,
                    old.child(before),
                    next.child(after),
                    "the schema " + before + " is called " + after + " now"));
            return renamed;
        }

        private boolean isRename(String before, String after) {
            return !before.isEmpty() && !after.isEmpty() && !next.has(before) && !old.has(after);
        }

        /**
         * Reports locations that have another type in generated code although no schema was renamed: {@code $ref: Book}
         * became {@code $ref: Item}, and both still exist. A schema without a class of its own, such as a plain string,
         * does not count.
         */
        private void replaced(Map<String, String> renamed) {
            for (LocationPairs.Schemas pair : documents.locations().schemas()) {
                String before = pair.oldName();
                String after = pair.nextName();
                if (after.equals(renamed.get(before))
                        || !documents.schemas().normalizedOld(pair.old()).isGeneratedType()
                        || !documents.schemas().normalizedNext(pair.next()).isGeneratedType()) {
                    continue;
                }
                report(
                        before.isEmpty()
                                ? DiffRule.SCHEMA_NAMED
                                : after.isEmpty() ? DiffRule.SCHEMA_INLINED : DiffRule.SCHEMA_REPLACED,
                        pair.old().anchor(),
                        pair.next().anchor(),
                        "the schema changed from " + text(before) + " to " + text(after));
            }
        }

        /** Compares schemas that no operation uses in both directions: nobody knows whether they are sent or received. */
        private void unused() {
            Set<String> used = UsedSchemas.of(documents.old());
            used.addAll(UsedSchemas.of(documents.next()));
            for (String name : old.keys()) {
                if (next.has(name) && !used.contains(name)) {
                    for (Direction direction : List.of(Direction.REQUEST, Direction.RESPONSE)) {
                        OperationContext.outside(documents)
                                .withDirection(direction)
                                .schema(old.child(name), next.child(name));
                    }
                    if (!old.node().path(name).equals(next.node().path(name))) {
                        report(
                                DiffRule.UNUSED_SCHEMA_CHANGED,
                                old.child(name),
                                next.child(name),
                                "the schema " + name + ", which no operation uses, changed");
                    }
                }
            }
        }

        private void report(DiffRule rule, LocatedNode before, LocatedNode after, String text) {
            OperationContext.outside(documents).add(rule, ChangeLocation.withoutValues(before, after), text);
        }

        private static String text(String name) {
            return name.isEmpty() ? "an inline schema" : name;
        }
    }
}
