package me.ratio.contract.diff.document;

import me.ratio.contract.diff.annotation.DocumentationComparison;
import me.ratio.contract.diff.rule.Comparison;
import me.ratio.openapi.LocatedNode;

/** Compares what documents say about themselves: {@code info}, tags and links to other documentation. */
public final class InfoComparison implements Comparison<DocumentPair> {
    private static final DocumentationComparison ROOT = DocumentationComparison.of("externalDocs", "jsonSchemaDialect");

    /** Leaves out the version: it has to change with every change, and {@code VersionStep} checks that. */
    private static final DocumentationComparison INFO =
            DocumentationComparison.of("title", "summary", "description", "termsOfService", "contact", "license");

    private static final DocumentationComparison TAGS =
            DocumentationComparison.of("name", "description", "externalDocs");

    @Override
    public void compare(DocumentPair documents) {
        LocatedNode old = documents.old().root();
        LocatedNode next = documents.next().root();
        OperationContext context = OperationContext.outside(documents);
        context.addAll(ROOT.compare(old, next));
        context.addAll(INFO.compare(old.child("info"), next.child("info")));
        context.addAll(TAGS.compare(old.elements("tags"), next.elements("tags")));
    }
}
