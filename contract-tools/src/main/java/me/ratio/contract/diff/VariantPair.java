package me.ratio.contract.diff;

import java.util.List;
import me.ratio.openapi.LocatedNode;

/**
 * Two ways to satisfy a schema that are compared with each other.
 *
 * @param schemas compares what is within
 * @param pair takes what is found
 * @param old the way in the old document
 * @param next the way in the new one
 */
record VariantPair(SchemaComparison schemas, SchemaPair pair, SchemaVariant old, SchemaVariant next) {
    Direction direction() {
        return pair.direction();
    }

    /** Where a keyword stands, with its values. */
    ChangeLocation spot(String keyword) {
        return ChangeLocation.of(old.first(keyword), next.first(keyword));
    }

    void add(Change change) {
        pair.add(change);
    }

    void add(String id, Effect effect, ChangeLocation spot, String what) {
        pair.add(Change.of(id, effect, spot, what));
    }

    /** Compares two schemas within these. */
    SchemaPair within(AllOf before, AllOf after) {
        SchemaPair inner = schemas.compare(before, after, direction());
        pair.add(inner);
        return inner;
    }

    /** Compares a keyword whose value is one schema; without the keyword anything goes. */
    void schemaUnder(String keyword, String id) {
        schemas(keyword, id, children(old, keyword), children(next, keyword));
    }

    /** Compares schemas that apply under a name; without any, anything goes. */
    void schemas(String name, String id, List<LocatedNode> before, List<LocatedNode> after) {
        if (before.isEmpty() && after.isEmpty()) {
            return;
        }
        if (before.isEmpty()) {
            add(id + "-added", Effect.NARROWS, ChangeLocation.of(absent(), after.get(0)), name + " was added");
        } else if (after.isEmpty()) {
            add(id + "-removed", Effect.WIDENS, ChangeLocation.of(before.get(0), absent()), name + " was removed");
        } else {
            within(AllOf.of(before.get(0), before), AllOf.of(after.get(0), after));
        }
    }

    /** The pair of some schemas, completely compared; what is found there is not taken over. */
    SchemaPair judged(List<LocatedNode> before, List<LocatedNode> after) {
        return schemas.settled(
                schemas.compare(AllOf.of(before.get(0), before), AllOf.of(after.get(0), after), direction()));
    }

    LocatedNode absent() {
        return next.anchor().absent();
    }

    /** What stands under a keyword, without schemas that allow anything. */
    static List<LocatedNode> children(SchemaVariant way, String keyword) {
        return way.having(keyword).stream()
                .map(leaf -> leaf.child(keyword))
                .filter(place -> !place.node().isBoolean() || !place.node().asBoolean())
                .toList();
    }
}
