package me.ratio.contract.diff.schema;

import java.util.List;
import me.ratio.contract.diff.rule.Change;
import me.ratio.contract.diff.rule.ChangeLocation;
import me.ratio.contract.diff.rule.Comparison;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.openapi.LocatedNode;

/** Compares compositions that are too large to be expanded, member by member. */
final class UnexpandedComparison implements Comparison<VariantPair> {
    @Override
    public void compare(VariantPair pair) {
        List<LocatedNode> before = pair.old().unexpanded();
        List<LocatedNode> after = pair.next().unexpanded();
        if (!haveSameSizes(before, after)) {
            ChangeLocation location = ChangeLocation.withoutValues(
                    before.isEmpty() ? pair.absent() : before.get(0), after.isEmpty() ? pair.absent() : after.get(0));
            pair.add(Change.of(DiffRule.COMPOSITION_CHANGED, location, "a large composition was changed")
                    .assumed());
            return;
        }
        for (int i = 0; i < before.size(); i++) {
            for (int k = 0; k < before.get(i).node().size(); k++) {
                pair.compare(
                        AllOf.of(before.get(i).child(k)), AllOf.of(after.get(i).child(k)));
            }
        }
    }

    private static boolean haveSameSizes(List<LocatedNode> before, List<LocatedNode> after) {
        boolean same = before.size() == after.size();
        for (int i = 0; same && i < before.size(); i++) {
            same = before.get(i).node().size() == after.get(i).node().size();
        }
        return same;
    }
}
