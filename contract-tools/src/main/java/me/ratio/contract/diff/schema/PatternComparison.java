package me.ratio.contract.diff.schema;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import me.ratio.contract.diff.rule.Change;
import me.ratio.contract.diff.rule.ChangeLocation;
import me.ratio.contract.diff.rule.Comparison;
import me.ratio.contract.diff.rule.DiffRule;

/** Compares patterns. Whether one of them accepts fewer strings than another one is not decided. */
final class PatternComparison implements Comparison<VariantPair> {
    @Override
    public void compare(VariantPair pair) {
        Set<String> before = patterns(pair.old());
        Set<String> after = patterns(pair.next());
        if (canonical(before).equals(canonical(after))) {
            return;
        }
        ChangeLocation location = pair.location("pattern");
        if (after.containsAll(before)) {
            pair.add(DiffRule.PATTERN_ADDED, location, "the pattern " + after + " was added");
        } else if (before.containsAll(after)) {
            pair.add(DiffRule.PATTERN_REMOVED, location, "the pattern " + before + " was removed");
        } else {
            pair.add(Change.of(
                            DiffRule.PATTERN_CHANGED,
                            location,
                            "the pattern changed from " + before + " to " + after + ", which cannot be compared")
                    .assumed());
        }
    }

    private static Set<String> patterns(SchemaVariant variant) {
        return variant.having("pattern").stream()
                .map(schema -> schema.text("pattern"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> canonical(Set<String> patterns) {
        return patterns.stream().map(CanonicalPattern::of).collect(Collectors.toSet());
    }
}
