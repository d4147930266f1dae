package me.ratio.contract.diff;

import java.util.Set;
import me.ratio.openapi.LocatedNode;

/** Compares what two schemas say about properties that they do not name. */
final class AdditionalPropertyComparison {
    private final VariantPair match;
    private final VisibleProperties old;
    private final VisibleProperties next;

    AdditionalPropertyComparison(VariantPair match, VisibleProperties old, VisibleProperties next) {
        this.match = match;
        this.old = old;
        this.next = next;
    }

    void compare() {
        additional();
        patterns();
        match.schemaUnder("propertyNames", "property-names");
        unevaluated();
    }

    private void additional() {
        AllOf before = old.additional();
        AllOf after = next.additional();
        boolean wasNothing = match.schemas().oldNormal(before).isNothing();
        boolean isNothing = match.schemas().nextNormal(after).isNothing();
        boolean wasAnything = match.schemas().oldNormal(before).isAnything();
        boolean isAnything = match.schemas().nextNormal(after).isAnything();
        ChangeLocation spot = match.spot("additionalProperties");
        if (wasNothing && isNothing || wasAnything && isAnything) {
            return;
        }
        if (isNothing) {
            match.add(
                    "additional-properties-forbidden",
                    Effect.NARROWS,
                    spot,
                    "other properties are not allowed any more");
        } else if (wasNothing) {
            match.add(
                    Change.of("additional-properties-allowed", Effect.WIDENS, spot, "other properties are allowed now")
                            .forTolerantReaders());
        } else if (wasAnything) {
            match.add("additional-properties-restricted", Effect.NARROWS, spot, "other properties have a schema now");
        } else if (isAnything) {
            match.add(Change.of(
                            "additional-properties-unrestricted",
                            Effect.WIDENS,
                            spot,
                            "other properties may be anything now")
                    .forTolerantReaders());
        } else {
            match.within(before, after);
        }
    }

    private void patterns() {
        Set<String> before = old.patterns();
        Set<String> after = next.patterns();
        for (String pattern : ObjectComparison.union(before, after)) {
            AllOf was = old.patterned(pattern);
            AllOf is = next.patterned(pattern);
            if (before.contains(pattern) && after.contains(pattern)) {
                match.within(was, is);
                continue;
            }
            boolean added = after.contains(pattern);
            boolean fromNothing = match.schemas().oldNormal(was).isNothing();
            boolean toNothing = match.schemas().nextNormal(is).isNothing();
            LocatedNode place = (added ? match.next() : match.old())
                    .first("patternProperties")
                    .child(pattern);
            ChangeLocation spot =
                    added ? ChangeLocation.of(match.absent(), place) : ChangeLocation.of(place, match.absent());
            boolean widens = fromNothing || !added && !toNothing;
            match.add(
                    added ? "pattern-property-added" : "pattern-property-removed",
                    widens ? Effect.WIDENS : Effect.NARROWS,
                    spot,
                    "the rule for properties like '" + pattern + "' was " + (added ? "added" : "removed"));
        }
    }

    private void unevaluated() {
        match.schemaUnder("unevaluatedProperties", "unevaluated-properties");
    }
}
