package me.ratio.contract.diff.http;

import com.fasterxml.jackson.databind.JsonNode;
import me.ratio.contract.diff.document.OperationContext;
import me.ratio.contract.diff.rule.ChangeLocation;
import me.ratio.contract.diff.rule.Comparison;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.openapi.LocatedNode;

/**
 * Compares the operationId and the tags, which name methods and classes in generated code.
 *
 * <p>A generated client has {@code BooksApi.getBook()} for the first tag {@code books} and the operationId
 * {@code getBook}. Neither is ever sent, so a change breaks source code only; the tags after the first one just sort
 * the documentation.
 */
final class OperationNameComparison implements Comparison<OperationPair> {
    @Override
    public void compare(OperationPair pair) {
        OperationContext context = pair.withoutDirection();
        LocatedNode old = pair.old();
        LocatedNode next = pair.next();
        String before = old.text("operationId");
        String after = next.text("operationId");
        if (!before.equals(after)) {
            context.add(
                    DiffRule.OPERATION_ID_CHANGED,
                    ChangeLocation.of(old.child("operationId"), next.child("operationId")),
                    "the operation id changed from '" + before + "' to '" + after + "'");
        }
        JsonNode was = old.node().path("tags");
        JsonNode is = next.node().path("tags");
        ChangeLocation tags = ChangeLocation.of(old.child("tags"), next.child("tags"));
        // Generators take the first tag for the class; the others only sort the documentation.
        if (!was.path(0).equals(is.path(0))) {
            context.add(
                    DiffRule.OPERATION_TAG_CHANGED,
                    tags,
                    "the first tag, which names the group of operations, changed");
        } else if (!was.equals(is)) {
            context.add(DiffRule.TAGS_CHANGED, tags, "the tags changed");
        }
    }
}
