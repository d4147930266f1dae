package me.ratio.contract.diff;

import java.util.List;
import me.ratio.openapi.LocatedNode;

/** Compares two documents from the top: what they say of themselves, then everything that can be called. */
final class InfoComparison {
    private final DocumentPair comparison;
    private final LocatedNode old;
    private final LocatedNode next;

    InfoComparison(DocumentPair comparison) {
        this.comparison = comparison;
        old = comparison.old().root();
        next = comparison.next().root();
    }

    void compare() {
        DocumentPair.Scope scope = comparison.scope(null, Direction.NONE);
        scope.addAll(DocumentationComparison.of(List.of("externalDocs", "jsonSchemaDialect"))
                .compare(old, next));
        // The version is the answer to this comparison and no part of the question.
        scope.addAll(DocumentationComparison.of(
                        List.of("title", "summary", "description", "termsOfService", "contact", "license"))
                .compare(old.child("info"), next.child("info")));
        scope.addAll(DocumentationComparison.of(List.of("name", "description", "externalDocs"))
                .compare(tags(old), tags(next)));
        ServerComparison.compare(scope, old, next);
        new PathComparison(comparison).compare();
        new WebhookComparison(comparison).compare();
        new SchemaNameComparison(comparison).compare();
    }

    private static List<LocatedNode> tags(LocatedNode root) {
        return root.child("tags").elements();
    }
}
