package me.ratio.contract.diff.schema;

import me.ratio.contract.diff.rule.Change;
import me.ratio.contract.diff.rule.ChangeLocation;
import me.ratio.contract.diff.rule.Comparison;
import me.ratio.contract.diff.rule.DiffRule;

/** Compares {@code additionalProperties}: the schema of properties that are not declared. */
final class AdditionalPropertyComparison implements Comparison<VariantPair> {
    @Override
    public void compare(VariantPair pair) {
        AllOf before = pair.oldProperties().additional();
        AllOf after = pair.nextProperties().additional();
        NormalizedSchema was = pair.comparer().normalizedOld(before);
        NormalizedSchema is = pair.comparer().normalizedNext(after);
        ChangeLocation location = pair.location("additionalProperties");
        if (was.isNothing() && is.isNothing() || was.isAnything() && is.isAnything()) {
            return;
        }
        if (is.isNothing()) {
            pair.add(DiffRule.ADDITIONAL_PROPERTIES_FORBIDDEN, location, "other properties are no longer allowed");
        } else if (was.isNothing()) {
            pair.add(Change.of(DiffRule.ADDITIONAL_PROPERTIES_ALLOWED, location, "other properties are allowed now")
                    .forTolerantReaders());
        } else if (was.isAnything()) {
            pair.add(DiffRule.ADDITIONAL_PROPERTIES_RESTRICTED, location, "other properties have a schema now");
        } else if (is.isAnything()) {
            pair.add(Change.of(
                            DiffRule.ADDITIONAL_PROPERTIES_UNRESTRICTED,
                            location,
                            "other properties may have any value now")
                    .forTolerantReaders());
        } else {
            pair.compare(before, after);
        }
    }
}
