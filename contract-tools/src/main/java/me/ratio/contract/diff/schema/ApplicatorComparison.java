package me.ratio.contract.diff.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import me.ratio.contract.diff.rule.Change;
import me.ratio.contract.diff.rule.ChangeLocation;
import me.ratio.contract.diff.rule.Comparison;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.openapi.LocatedNode;

/** Compares {@code not}, {@code if}, {@code then} and {@code else}. */
final class ApplicatorComparison implements Comparison<VariantPair> {
    /** A keyword that depends on {@code if}, with its rules. */
    private record Branch(String keyword, DiffRule added, DiffRule removed, DiffRule changedWithoutIf) {}

    private static final List<Branch> BRANCHES = List.of(
            new Branch("then", DiffRule.THEN_ADDED, DiffRule.THEN_REMOVED, DiffRule.THEN_WITHOUT_IF_CHANGED),
            new Branch("else", DiffRule.ELSE_ADDED, DiffRule.ELSE_REMOVED, DiffRule.ELSE_WITHOUT_IF_CHANGED));

    @Override
    public void compare(VariantPair pair) {
        not(pair);
        condition(pair);
    }

    private static void not(VariantPair pair) {
        List<LocatedNode> before = pair.old().values("not");
        List<LocatedNode> after = pair.next().values("not");
        if (before.isEmpty() && after.isEmpty()) {
            return;
        }
        ChangeLocation location = pair.location("not");
        if (before.isEmpty()) {
            pair.add(DiffRule.NOT_ADDED, location, "not was added");
        } else if (after.isEmpty()) {
            pair.add(DiffRule.NOT_REMOVED, location, "not was removed");
        } else if (!haveSamePartners(pair, before, after)) {
            pair.add(
                    Change.of(DiffRule.NOT_CHANGED, location, "not was changed").assumed());
        }
    }

    /** Tells whether each schema has one that allows the same; several of {@code not} are not one that allows less. */
    private static boolean haveSamePartners(VariantPair pair, List<LocatedNode> before, List<LocatedNode> after) {
        return before.stream().allMatch(old -> after.stream().anyMatch(next -> isSame(pair, old, next)))
                && after.stream().allMatch(next -> before.stream().anyMatch(old -> isSame(pair, old, next)));
    }

    private static boolean isSame(VariantPair pair, LocatedNode old, LocatedNode next) {
        return pair.isSame(List.of(old), List.of(next));
    }

    private static void condition(VariantPair pair) {
        List<LocatedNode> before = pair.old().values("if");
        List<LocatedNode> after = pair.next().values("if");
        if (!before.isEmpty() && !after.isEmpty() && !haveSamePartners(pair, before, after)) {
            pair.add(Change.of(DiffRule.IF_CHANGED, pair.location("if"), "if was changed")
                    .assumed());
        }
        for (Branch branch : BRANCHES) {
            // Without an if, neither branch has an effect.
            List<LocatedNode> was = before.isEmpty() ? List.of() : pair.old().values(branch.keyword());
            List<LocatedNode> is = after.isEmpty() ? List.of() : pair.next().values(branch.keyword());
            if (was.isEmpty() && is.isEmpty()) {
                withoutIf(pair, branch);
            } else {
                pair.compare(branch.keyword(), branch.added(), branch.removed(), was, is);
            }
        }
        // An if alone has no effect either: what it brings with it was reported as then or else.
        if (before.isEmpty() && !after.isEmpty()) {
            pair.add(DiffRule.IF_ADDED, pair.location("if"), "if was added");
        } else if (!before.isEmpty() && after.isEmpty()) {
            pair.add(DiffRule.IF_REMOVED, pair.location("if"), "if was removed");
        }
    }

    private static void withoutIf(VariantPair pair, Branch branch) {
        String keyword = branch.keyword();
        JsonNode before = pair.old().first(keyword).node();
        JsonNode after = pair.next().first(keyword).node();
        if (!before.equals(after)) {
            pair.add(
                    branch.changedWithoutIf(),
                    pair.location(keyword),
                    keyword + " changed and has no effect without if");
        }
    }
}
