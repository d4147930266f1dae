package me.ratio.contract.diff;

import java.util.List;
import me.ratio.openapi.LocatedNode;

/** Compares what two schemas say about lists. */
final class ArrayComparison {
    private ArrayComparison() {}

    static void compare(VariantPair match) {
        SizeComparison.compare(match, "minItems", 0, "maxItems");
        unique(match);
        positions(match);
        contains(match);
        match.schemaUnder("unevaluatedItems", "unevaluated-items");
    }

    private static void unique(VariantPair match) {
        boolean before = states(match.old());
        boolean after = states(match.next());
        if (before != after) {
            match.add(
                    after ? "unique-items-added" : "unique-items-removed",
                    after ? Effect.NARROWS : Effect.WIDENS,
                    match.spot("uniqueItems"),
                    after ? "elements have to differ now" : "elements may be equal now");
        }
    }

    private static boolean states(SchemaVariant way) {
        return way.having("uniqueItems").stream().anyMatch(leaf -> leaf.isTrue("uniqueItems"));
    }

    private static void positions(VariantPair match) {
        ItemSchemas old = new ItemSchemas(match.old());
        ItemSchemas next = new ItemSchemas(match.next());
        for (int i = 0; i < Math.max(old.count(), next.count()); i++) {
            match.within(old.at(i), next.at(i));
        }
        match.within(old.others(), next.others());
        // A position that came or went changes what an element means, even where the sets of values agree.
        ChangeLocation spot = match.spot("prefixItems");
        if (next.count() > old.count()) {
            match.add(Change.of("prefix-items-added", Effect.WIDENS, spot, "more elements have a place of their own")
                    .assumed());
        } else if (next.count() < old.count()) {
            match.add(
                    Change.of("prefix-items-removed", Effect.NARROWS, spot, "fewer elements have a place of their own")
                            .assumed());
        }
    }

    private static void contains(VariantPair match) {
        List<LocatedNode> before = VariantPair.children(match.old(), "contains");
        List<LocatedNode> after = VariantPair.children(match.next(), "contains");
        boolean counted = match.old().first("maxContains").exists()
                || match.next().first("maxContains").exists();
        if (before.isEmpty() || after.isEmpty() || !counted) {
            match.schemas("contains", "contains", before, after);
        } else if (!match.judged(before, after).isSame()) {
            // With an upper limit, more matches may be too many and fewer may be too few.
            match.add(Change.of("contains-changed", Effect.CROSSES, match.spot("contains"), "contains was changed")
                    .assumed());
        }
        if (!before.isEmpty() && !after.isEmpty()) {
            SizeComparison.compare(match, "minContains", 1, "maxContains");
        }
    }
}
