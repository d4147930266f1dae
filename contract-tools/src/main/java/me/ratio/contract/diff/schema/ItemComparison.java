package me.ratio.contract.diff.schema;

import me.ratio.contract.diff.rule.Change;
import me.ratio.contract.diff.rule.Comparison;
import me.ratio.contract.diff.rule.DiffRule;

/** Compares the schemas of the items of an array. */
final class ItemComparison implements Comparison<VariantPair> {
    @Override
    public void compare(VariantPair pair) {
        ItemSchemas old = new ItemSchemas(pair.old());
        ItemSchemas next = new ItemSchemas(pair.next());
        int before = old.prefixSize();
        int after = next.prefixSize();
        for (int i = 0; i < Math.max(before, after); i++) {
            pair.compare(old.at(i), next.at(i));
        }
        pair.compare(old.rest(), next.rest());
        // Another number of prefix items changes what an item means, even where the same values are allowed.
        if (after > before) {
            pair.add(Change.of(
                            DiffRule.PREFIX_ITEMS_ADDED,
                            pair.location("prefixItems"),
                            "more items have a schema of their own")
                    .assumed());
        } else if (after < before) {
            pair.add(Change.of(
                            DiffRule.PREFIX_ITEMS_REMOVED,
                            pair.location("prefixItems"),
                            "fewer items have a schema of their own")
                    .assumed());
        }
    }
}
