package me.ratio.contract.diff.schema;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import me.ratio.contract.diff.annotation.LifecycleComparison;
import me.ratio.contract.diff.rule.Change;
import me.ratio.contract.diff.rule.ChangeLocation;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.contract.diff.rule.Direction;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.JsonType;

/**
 * Compares schemas, each pair once.
 *
 * <p>The pairs within a pair are put aside and compared later, so that a long chain of schemas needs no deep stack. A
 * pair that is met again is not compared again, so recursive schemas come to an end: {@code Node} has a property
 * {@code next} with the schema {@code Node}, whose pair is known by then.
 *
 * <p>The pairing of union members needs verdicts at once. {@link #settled} runs all open comparisons for that, the newest
 * first.
 */
public final class SchemaComparison implements SchemaComparer {
    /** The direction is part of it: a schema that requests and responses share is judged once for each. */
    private record Key(String old, String next, Direction direction, JsonType type) {}

    private record Task(SchemaPair pair, Runnable work) {}

    private final Map<Key, SchemaPair> pairs = new HashMap<>();
    private final Deque<Task> open = new ArrayDeque<>();
    private final Deque<Runnable> atEnd = new ArrayDeque<>();
    private final Map<String, NormalizedSchema> olds = new HashMap<>();
    private final Map<String, NormalizedSchema> nexts = new HashMap<>();
    private final LifecycleComparison lifecycle;
    private SchemaComparison withinOld;
    private SchemaComparison withinNext;

    public SchemaComparison(LifecycleComparison lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public LifecycleComparison lifecycle() {
        return lifecycle;
    }

    @Override
    public SchemaPair pair(AllOf old, AllOf next, Direction direction) {
        Key key = new Key(old.key(), next.key(), direction, null);
        return pairs.computeIfAbsent(key, any -> {
            SchemaPair pair = new SchemaPair(old, next, direction);
            open.push(new Task(pair, () -> compare(pair)));
            return pair;
        });
    }

    @Override
    public SchemaPair pair(JsonType type, SchemaVariant old, SchemaVariant next, Direction direction) {
        Key key = new Key(old.key(), next.key(), direction, type);
        return pairs.computeIfAbsent(key, any -> {
            SchemaPair pair = new SchemaPair(chosen(old), chosen(next), direction);
            VariantPair variants = new VariantPair(this, pair, type, old, next);
            open.push(new Task(pair, () -> KeywordComparisons.compare(variants)));
            return pair;
        });
    }

    @Override
    public SchemaComparer withinOld() {
        withinOld = withinOld == null ? new SchemaComparison(lifecycle) : withinOld;
        return withinOld;
    }

    @Override
    public SchemaComparer withinNext() {
        withinNext = withinNext == null ? new SchemaComparison(lifecycle) : withinNext;
        return withinNext;
    }

    @Override
    public SchemaPair settled(SchemaPair pair) {
        while (!open.isEmpty()) {
            Task task = open.pop();
            task.work.run();
            task.pair.complete();
        }
        return pair;
    }

    /** Runs work when all pairs are complete; the overlap of union members is judged by their final verdicts. */
    @Override
    public void runAtEnd(Runnable work) {
        atEnd.push(work);
    }

    @Override
    public NormalizedSchema normalizedOld(AllOf schemas) {
        return normalized(olds, schemas);
    }

    @Override
    public NormalizedSchema normalizedNext(AllOf schemas) {
        return normalized(nexts, schemas);
    }

    /** Compares two schemas and everything within them. */
    public SchemaPair compare(LocatedNode old, LocatedNode next, Direction direction) {
        SchemaPair pair = settled(pair(old, next, direction));
        while (!atEnd.isEmpty()) {
            atEnd.pop().run();
            settled(pair);
        }
        return pair;
    }

    private static NormalizedSchema normalized(Map<String, NormalizedSchema> known, AllOf schemas) {
        if (schemas.schemas().isEmpty()) {
            return NormalizedSchema.of(schemas);
        }
        String key = schemas.key();
        NormalizedSchema normalized = known.get(key);
        if (normalized == null) {
            normalized = NormalizedSchema.of(schemas);
            known.put(key, normalized);
        }
        return normalized;
    }

    private void compare(SchemaPair pair) {
        NormalizedSchema old = normalizedOld(pair.old());
        NormalizedSchema next = normalizedNext(pair.next());
        if (old.isUnresolved() || next.isUnresolved()) {
            new ExternalReferenceComparison()
                    .compare(new VariantPair(
                            this,
                            pair,
                            null,
                            old.variants().get(0),
                            next.variants().get(0)));
            return;
        }
        if (old.isAnything() || next.isAnything()) {
            compareWithAnything(pair, old, next);
            return;
        }
        SchemaTypeComparison.compare(pair, old, next);
        for (JsonType type : JsonType.values()) {
            List<SchemaVariant> before = old.variants(type);
            List<SchemaVariant> after = next.variants(type);
            if (before.size() == 1 && after.size() == 1) {
                pair.add(pair(type, before.get(0), after.get(0), pair.direction()));
            } else if (!before.isEmpty() && !after.isEmpty()) {
                new UnionComparison(this, pair, type).compare(before, after);
            }
        }
    }

    private void compareWithAnything(SchemaPair pair, NormalizedSchema old, NormalizedSchema next) {
        ChangeLocation location =
                ChangeLocation.withoutValues(pair.old().anchor(), pair.next().anchor());
        if (!next.isAnything()) {
            pair.add(Change.of(DiffRule.SCHEMA_RESTRICTED, location, "any value was allowed, now a schema applies"));
        } else if (!old.isAnything()) {
            pair.add(Change.of(DiffRule.SCHEMA_UNRESTRICTED, location, "a schema applied, now any value is allowed"));
        }
        if (old.variants().size() == 1 && next.variants().size() == 1) {
            KeywordComparisons.compareAnnotations(new VariantPair(
                    this, pair, null, old.variants().get(0), next.variants().get(0)));
        }
    }

    private static AllOf chosen(SchemaVariant variant) {
        return variant.isChoice() ? AllOf.of(variant.member()) : new AllOf(variant.anchor(), List.of());
    }
}
