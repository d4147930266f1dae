package me.ratio.contract.diff.http;

import me.ratio.contract.diff.annotation.DocumentationComparison;
import me.ratio.contract.diff.document.OperationContext;
import me.ratio.contract.diff.rule.ChangeLocation;
import me.ratio.contract.diff.rule.Comparison;
import me.ratio.contract.diff.rule.NamedField;
import me.ratio.openapi.LocatedNode;

/** Compares the request bodies of two operations. */
final class RequestBodyComparison implements Comparison<OperationPair> {
    private static final DocumentationComparison DOCUMENTATION = DocumentationComparison.of("description");

    @Override
    public void compare(OperationPair pair) {
        OperationContext context = pair.context();
        LocatedNode old = pair.old().child("requestBody").resolved();
        LocatedNode next = pair.next().child("requestBody").resolved();
        NamedField body = NamedField.REQUEST_BODY;
        if (!old.exists() && !next.exists()) {
            return;
        }
        if (!old.exists()) {
            context.add(body.added(body.title(), next.isTrue("required"), ChangeLocation.withoutValues(old, next)));
        } else if (!next.exists()) {
            context.add(body.removed(body.title(), ChangeLocation.withoutValues(old, next)));
        } else {
            context.pair(old, next);
            body.requiredness(body.title(), old.isTrue("required"), next.isTrue("required"), required(old, next))
                    .ifPresent(context::add);
            context.addAll(DOCUMENTATION.compare(old, next));
            MediaTypeComparison.compare(context, old.child("content"), next.child("content"));
        }
    }

    /** Returns the location of {@code required}, or that of the body: deleting the keyword makes the body optional. */
    private static ChangeLocation required(LocatedNode old, LocatedNode next) {
        ChangeLocation location = ChangeLocation.of(old.child("required"), next.child("required"));
        return next.has("required") ? location : location.withPointer(next.pointer());
    }
}
