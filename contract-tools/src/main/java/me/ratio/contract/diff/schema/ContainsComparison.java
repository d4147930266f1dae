package me.ratio.contract.diff.schema;

import java.util.List;
import me.ratio.contract.diff.rule.Change;
import me.ratio.contract.diff.rule.Comparison;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.openapi.LocatedNode;

/** Compares what an array has to contain, and how often. */
final class ContainsComparison implements Comparison<VariantPair> {
    @Override
    public void compare(VariantPair pair) {
        List<LocatedNode> before = pair.old().subschemas("contains");
        List<LocatedNode> after = pair.next().subschemas("contains");
        boolean limited = pair.old().first("maxContains").exists()
                || pair.next().first("maxContains").exists();
        if (before.isEmpty() || after.isEmpty() || !limited) {
            pair.compare("contains", DiffRule.CONTAINS_ADDED, DiffRule.CONTAINS_REMOVED, before, after);
        } else if (!pair.isSame(before, after)) {
            // With an upper limit, more matches may be too many and fewer may be too few.
            pair.add(Change.of(DiffRule.CONTAINS_CHANGED, pair.location("contains"), "contains was changed")
                    .assumed());
        }
        if (!before.isEmpty() && !after.isEmpty()) {
            SizeComparison.CONTAINS.compare(pair);
        }
    }
}
