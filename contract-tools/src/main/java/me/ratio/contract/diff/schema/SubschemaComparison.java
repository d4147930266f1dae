package me.ratio.contract.diff.schema;

import me.ratio.contract.diff.rule.Comparison;
import me.ratio.contract.diff.rule.DiffRule;

/** Compares the schemas under a keyword without which every value is allowed. */
final class SubschemaComparison implements Comparison<VariantPair> {
    private final String keyword;
    private final DiffRule added;
    private final DiffRule removed;

    /**
     * Creates the comparison.
     *
     * @param keyword the keyword
     * @param added the rule for a schema that is new
     * @param removed the rule for one that is gone
     */
    SubschemaComparison(String keyword, DiffRule added, DiffRule removed) {
        this.keyword = keyword;
        this.added = added;
        this.removed = removed;
    }

    @Override
    public void compare(VariantPair pair) {
        pair.compare(
                keyword,
                added,
                removed,
                pair.old().subschemas(keyword),
                pair.next().subschemas(keyword));
    }
}
