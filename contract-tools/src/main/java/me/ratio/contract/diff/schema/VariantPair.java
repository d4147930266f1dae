package me.ratio.contract.diff.schema;

import java.util.List;
import me.ratio.contract.diff.rule.Change;
import me.ratio.contract.diff.rule.ChangeLocation;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.contract.diff.rule.Direction;
import me.ratio.contract.diff.rule.Effect;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.JsonType;

/** An old and a new variant of a schema, compared for values of one type. */
final class VariantPair {
    private final SchemaComparer comparer;
    private final SchemaPair pair;
    private final JsonType type;
    private final SchemaVariant old;
    private final SchemaVariant next;
    private VisibleProperties oldProperties;
    private VisibleProperties nextProperties;

    /**
     * Creates a pair.
     *
     * @param comparer compares the schemas within these
     * @param pair takes the changes
     * @param type the type of the values, or null for any
     * @param old the variant in the old document
     * @param next the variant in the new document
     */
    VariantPair(SchemaComparer comparer, SchemaPair pair, JsonType type, SchemaVariant old, SchemaVariant next) {
        this.comparer = comparer;
        this.pair = pair;
        this.type = type;
        this.old = old;
        this.next = next;
    }

    SchemaComparer comparer() {
        return comparer;
    }

    /** Returns the pair of schemas that takes the changes. */
    SchemaPair schemas() {
        return pair;
    }

    JsonType type() {
        return type;
    }

    SchemaVariant old() {
        return old;
    }

    SchemaVariant next() {
        return next;
    }

    Direction direction() {
        return pair.direction();
    }

    /** Returns the properties of the old variant that data in this direction has. */
    VisibleProperties oldProperties() {
        if (oldProperties == null) {
            oldProperties = new VisibleProperties(old, direction(), comparer::normalizedOld);
        }
        return oldProperties;
    }

    /** Returns the properties of the new variant that data in this direction has. */
    VisibleProperties nextProperties() {
        if (nextProperties == null) {
            nextProperties = new VisibleProperties(next, direction(), comparer::normalizedNext);
        }
        return nextProperties;
    }

    /** Tells whether one of the variants has one of the keywords. */
    boolean hasAny(Iterable<String> keywords) {
        for (String keyword : keywords) {
            if (old.has(keyword) || next.has(keyword)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the location of a keyword, with its values. */
    ChangeLocation location(String keyword) {
        return ChangeLocation.of(old.first(keyword), next.first(keyword));
    }

    /** Returns an absent value, reported at the location of the new schema. */
    LocatedNode absent() {
        return next.anchor().absent();
    }

    void add(Change change) {
        pair.add(change);
    }

    void add(DiffRule rule, ChangeLocation location, String text) {
        pair.add(Change.of(rule, location, text));
    }

    void add(DiffRule rule, Effect effect, ChangeLocation location, String text) {
        pair.add(Change.of(rule, effect, location, text));
    }

    /** Compares two schemas within these. */
    void compare(AllOf before, AllOf after) {
        pair.add(comparer.pair(before, after, direction()));
    }

    /**
     * Compares schemas within these, which may be absent: then every value is allowed.
     *
     * @param title the start of a sentence about the schemas
     * @param added the rule for schemas that are only in the new document
     * @param removed the rule for schemas that are only in the old document
     */
    void compare(String title, DiffRule added, DiffRule removed, List<LocatedNode> before, List<LocatedNode> after) {
        if (before.isEmpty() && after.isEmpty()) {
            return;
        }
        if (before.isEmpty()) {
            add(added, ChangeLocation.of(absent(), after.get(0)), title + " was added");
        } else if (after.isEmpty()) {
            add(removed, ChangeLocation.of(before.get(0), absent()), title + " was removed");
        } else {
            compare(AllOf.ofFirst(before), AllOf.ofFirst(after));
        }
    }

    /** Tells whether schemas allow the same values; their changes are not reported. */
    boolean isSame(List<LocatedNode> before, List<LocatedNode> after) {
        SchemaPair judged = comparer.pair(AllOf.ofFirst(before), AllOf.ofFirst(after), direction());
        return comparer.settled(judged).isSame();
    }
}
