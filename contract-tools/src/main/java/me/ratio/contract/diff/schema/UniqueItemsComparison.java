package me.ratio.contract.diff.schema;

import me.ratio.contract.diff.rule.Comparison;
import me.ratio.contract.diff.rule.DiffRule;

/** Compares whether the items of an array have to differ. */
final class UniqueItemsComparison implements Comparison<VariantPair> {
    @Override
    public void compare(VariantPair pair) {
        boolean after = pair.next().isTrue("uniqueItems");
        if (pair.old().isTrue("uniqueItems") != after) {
            pair.add(
                    after ? DiffRule.UNIQUE_ITEMS_ADDED : DiffRule.UNIQUE_ITEMS_REMOVED,
                    pair.location("uniqueItems"),
                    after ? "items have to differ now" : "items may be equal now");
        }
    }
}
