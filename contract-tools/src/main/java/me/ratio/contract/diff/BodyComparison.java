package me.ratio.contract.diff;

import java.util.List;
import me.ratio.openapi.LocatedNode;

/** Compares the bodies of two requests. */
final class BodyComparison {
    private BodyComparison() {}

    static void compare(DocumentPair.Scope scope, LocatedNode oldBody, LocatedNode nextBody) {
        LocatedNode old = oldBody.resolved();
        LocatedNode next = nextBody.resolved();
        if (!old.exists() && !next.exists()) {
            return;
        }
        if (!old.exists()) {
            ChangeLocation spot = ChangeLocation.bare(old, next);
            scope.add(NamedField.added("request-body", "", next.isTrue("required"), scope.direction(), spot));
        } else if (!next.exists()) {
            scope.add(NamedField.removed("request-body", "", ChangeLocation.bare(old, next)));
        } else {
            scope.paired(old, next);
            NamedField.requiredness(
                            "request-body",
                            "",
                            old.isTrue("required"),
                            next.isTrue("required"),
                            ChangeLocation.of(old.child("required"), next.child("required")))
                    .map(change -> at(change, next))
                    .ifPresent(scope::add);
            scope.addAll(DocumentationComparison.of(List.of("description")).compare(old, next));
            MediaTypeComparison.compare(scope, old.child("content"), next.child("content"));
        }
    }

    /** A keyword that is not there cannot be pointed at: then the body is. */
    private static Change at(Change change, LocatedNode next) {
        return next.node().has("required")
                ? change
                : Change.of(
                        change.id(),
                        change.effect(),
                        new ChangeLocation(next.pointer(), change.before(), change.after()),
                        change.what());
    }
}
