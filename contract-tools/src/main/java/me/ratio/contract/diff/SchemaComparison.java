package me.ratio.contract.diff;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.JsonType;

/**
 * Compares schemas, each pair once.
 *
 * <p>What is within a pair is put aside and compared later, so that long chains of schemas need no deep stack. A pair
 * that is met again is taken as it is, so schemas that refer to themselves end.
 */
final class SchemaComparison {
    private record Key(String old, String next, Direction direction, JsonType type) {}

    private record Task(SchemaPair pair, Runnable work) {}

    private final Map<Key, SchemaPair> pairs = new HashMap<>();
    private final Deque<Task> open = new ArrayDeque<>();
    private final Deque<Runnable> last = new ArrayDeque<>();
    private final Map<String, NormalizedSchema> olds = new HashMap<>();
    private final Map<String, NormalizedSchema> nexts = new HashMap<>();
    private final LifecycleComparison lifecycle;
    private SchemaComparison withinOld;
    private SchemaComparison withinNext;

    SchemaComparison(LifecycleComparison lifecycle) {
        this.lifecycle = lifecycle;
    }

    LifecycleComparison lifecycle() {
        return lifecycle;
    }

    /** The pair of two schemas, either of which may be absent: then anything goes. It may still be open. */
    SchemaPair compare(LocatedNode old, LocatedNode next, Direction direction) {
        return compare(AllOf.of(old), AllOf.of(next), direction);
    }

    SchemaPair compare(AllOf old, AllOf next, Direction direction) {
        Key key = new Key(old.key(), next.key(), direction, null);
        return pairs.computeIfAbsent(key, any -> {
            SchemaPair pair = new SchemaPair(old, next, direction);
            open.push(new Task(pair, () -> compare(pair)));
            return pair;
        });
    }

    /** The pair of two ways to satisfy a schema, for values of a type. It may still be open. */
    SchemaPair compare(JsonType type, SchemaVariant old, SchemaVariant next, Direction direction) {
        Key key = new Key(old.key(), next.key(), direction, type);
        return pairs.computeIfAbsent(key, any -> {
            SchemaPair pair = new SchemaPair(choice(old), choice(next), direction);
            open.push(new Task(pair, () -> compare(type, new VariantPair(this, pair, old, next))));
            return pair;
        });
    }

    /** Compares schemas of the old document with each other. */
    SchemaComparison withinOld() {
        withinOld = withinOld == null ? new SchemaComparison(lifecycle) : withinOld;
        return withinOld;
    }

    /** Compares schemas of the new document with each other. */
    SchemaComparison withinNext() {
        withinNext = withinNext == null ? new SchemaComparison(lifecycle) : withinNext;
        return withinNext;
    }

    /** Compares everything that is open, and what was left for the end. */
    SchemaPair finished(SchemaPair pair) {
        settled(pair);
        while (!last.isEmpty()) {
            last.pop().run();
            settled(pair);
        }
        return pair;
    }

    /** Leaves for the end what is about pairs that have to be judged, which is quick once they are complete. */
    void atLast(Runnable work) {
        last.push(work);
    }

    /** Compares everything that is open, so that the pair can be judged. */
    SchemaPair settled(SchemaPair pair) {
        while (!open.isEmpty()) {
            Task task = open.pop();
            task.work.run();
            task.pair.completed();
        }
        return pair;
    }

    NormalizedSchema oldNormal(AllOf schemas) {
        return normal(olds, schemas);
    }

    NormalizedSchema nextNormal(AllOf schemas) {
        return normal(nexts, schemas);
    }

    private static NormalizedSchema normal(Map<String, NormalizedSchema> known, AllOf schemas) {
        if (schemas.parts().isEmpty()) {
            return NormalizedSchema.of(schemas);
        }
        String key = schemas.key();
        NormalizedSchema normal = known.get(key);
        if (normal == null) {
            normal = NormalizedSchema.of(schemas);
            known.put(key, normal);
        }
        return normal;
    }

    private void compare(SchemaPair pair) {
        NormalizedSchema old = oldNormal(pair.old());
        NormalizedSchema next = nextNormal(pair.next());
        if (old.isAnything() || next.isAnything()) {
            compareWithAnything(pair, old, next);
            return;
        }
        JsonTypeComparison.compare(pair, old, next);
        for (JsonType type : JsonType.values()) {
            List<SchemaVariant> before = old.ways(type);
            List<SchemaVariant> after = next.ways(type);
            if (before.size() == 1 && after.size() == 1) {
                pair.add(compare(type, before.get(0), after.get(0), pair.direction()));
            } else if (!before.isEmpty() && !after.isEmpty()) {
                new UnionComparison(this, pair, type).compare(before, after);
            }
        }
    }

    private void compareWithAnything(SchemaPair pair, NormalizedSchema old, NormalizedSchema next) {
        ChangeLocation spot =
                ChangeLocation.bare(pair.old().anchor(), pair.next().anchor());
        if (!next.isAnything()) {
            pair.add(Change.of(
                    "schema-restricted", Effect.NARROWS, spot, "any value was allowed, now a schema applies"));
        } else if (!old.isAnything()) {
            pair.add(Change.of(
                    "schema-unrestricted", Effect.WIDENS, spot, "a schema applied, now any value is allowed"));
        }
        if (old.ways().size() == 1 && next.ways().size() == 1) {
            AnnotationComparison.compare(
                    new VariantPair(this, pair, old.ways().get(0), next.ways().get(0)));
        }
    }

    private static void compare(JsonType type, VariantPair match) {
        AnnotationComparison.compare(match);
        if (type == JsonType.NULL) {
            return;
        }
        ApplicatorComparison.compare(match);
        if (EnumComparison.decides(type, match)) {
            return;
        }
        switch (type) {
            case NUMBER -> NumberComparison.compare(match);
            case STRING -> StringComparison.compare(match);
            case ARRAY -> ArrayComparison.compare(match);
            case OBJECT -> ObjectComparison.compare(match);
            default -> throw new IllegalStateException("no facets of " + type);
        }
    }

    private static AllOf choice(SchemaVariant way) {
        List<LocatedNode> members = way.members();
        return members.isEmpty() ? new AllOf(way.anchor(), List.of()) : AllOf.of(members.get(members.size() - 1));
    }
}
