package me.ratio.contract.diff.schema;

import java.util.Set;
import me.ratio.contract.diff.rule.ChangeLocation;
import me.ratio.contract.diff.rule.Comparison;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.contract.diff.rule.Effect;
import me.ratio.openapi.LocatedNode;

/** Compares {@code patternProperties}: the schemas of properties whose names match a pattern. */
final class PatternPropertyComparison implements Comparison<VariantPair> {
    @Override
    public void compare(VariantPair pair) {
        Set<String> before = pair.oldProperties().patterns();
        Set<String> after = pair.nextProperties().patterns();
        for (String pattern : VisibleProperties.union(before, after)) {
            AllOf was = pair.oldProperties().matching(pattern);
            AllOf is = pair.nextProperties().matching(pattern);
            if (before.contains(pattern) && after.contains(pattern)) {
                pair.compare(was, is);
            } else if (after.contains(pattern)) {
                // Without the entry, the schema of additional properties applied; perhaps it allowed none.
                boolean forbidden = pair.comparer().normalizedOld(was).isNothing();
                pair.add(
                        DiffRule.PATTERN_PROPERTY_ADDED,
                        forbidden ? Effect.WIDENS : Effect.NARROWS,
                        ChangeLocation.of(pair.absent(), location(pair.next(), pattern)),
                        "the schema of properties like '" + pattern + "' was added");
            } else {
                boolean forbidden = pair.comparer().normalizedNext(is).isNothing();
                boolean wasForbidden = pair.comparer().normalizedOld(was).isNothing();
                pair.add(
                        DiffRule.PATTERN_PROPERTY_REMOVED,
                        forbidden && !wasForbidden ? Effect.NARROWS : Effect.WIDENS,
                        ChangeLocation.of(location(pair.old(), pattern), pair.absent()),
                        "the schema of properties like '" + pattern + "' was removed");
            }
        }
    }

    private static LocatedNode location(SchemaVariant variant, String pattern) {
        return variant.first("patternProperties").child(pattern);
    }
}
