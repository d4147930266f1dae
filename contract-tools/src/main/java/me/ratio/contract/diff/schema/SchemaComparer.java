package me.ratio.contract.diff.schema;

import me.ratio.contract.diff.annotation.LifecycleComparison;
import me.ratio.contract.diff.rule.Direction;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.JsonType;

/** Compares the schemas within a schema. It is handed to the comparisons of keywords, which know nothing else. */
interface SchemaComparer {
    /** Returns the pair of some schemas, which may not be compared yet. */
    SchemaPair pair(AllOf old, AllOf next, Direction direction);

    /** Returns the pair of two variants for values of a type, which may not be compared yet. */
    SchemaPair pair(JsonType type, SchemaVariant old, SchemaVariant next, Direction direction);

    /** Compares every pair that is not compared yet, so that this one can be judged, and returns it. */
    SchemaPair settled(SchemaPair pair);

    /** Runs some work when all pairs are compared; judging a pair is cheap then. */
    void runAtEnd(Runnable work);

    /** Returns the variants of schemas of the old document. */
    NormalizedSchema normalizedOld(AllOf schemas);

    /** Returns the variants of schemas of the new document. */
    NormalizedSchema normalizedNext(AllOf schemas);

    /** Returns a comparer of the schemas of the old document with each other. */
    SchemaComparer withinOld();

    /** Returns a comparer of the schemas of the new document with each other. */
    SchemaComparer withinNext();

    /** Returns the comparison of deprecations. */
    LifecycleComparison lifecycle();

    /** Returns the pair of two schemas, either of which may be absent: then every value is allowed. */
    default SchemaPair pair(LocatedNode old, LocatedNode next, Direction direction) {
        return pair(AllOf.of(old), AllOf.of(next), direction);
    }
}
