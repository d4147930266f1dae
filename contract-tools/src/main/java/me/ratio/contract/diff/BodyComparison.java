package me.ratio.contract.diff;

import java.util.List;

/** Compares the bodies of two requests. */
final class BodyComparison {
    private BodyComparison() {}

    static void compare(Comparison.Scope scope, Place oldBody, Place nextBody) {
        Place old = oldBody.resolved();
        Place next = nextBody.resolved();
        if (!old.exists() && !next.exists()) {
            return;
        }
        if (!old.exists()) {
            Spot spot = Spot.bare(old, next);
            scope.add(FieldRule.added("request-body", "", next.flag("required"), scope.direction(), spot));
        } else if (!next.exists()) {
            scope.add(FieldRule.removed("request-body", "", Spot.bare(old, next)));
        } else {
            scope.paired(old, next);
            FieldRule.requiredness(
                            "request-body",
                            "",
                            old.flag("required"),
                            next.flag("required"),
                            Spot.of(old.child("required"), next.child("required")))
                    .map(change -> at(change, next))
                    .ifPresent(scope::add);
            scope.addAll(WordComparison.of(List.of("description")).compare(old, next));
            MediaTypeComparison.compare(scope, old.child("content"), next.child("content"));
        }
    }

    /** A keyword that is not there cannot be pointed at: then the body is. */
    private static Change at(Change change, Place next) {
        return next.node().has("required")
                ? change
                : Change.of(
                        change.id(),
                        change.effect(),
                        new Spot(next.pointer(), change.before(), change.after()),
                        change.what());
    }
}
