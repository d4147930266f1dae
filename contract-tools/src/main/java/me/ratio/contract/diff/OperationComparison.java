package me.ratio.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.Parameters;

/** Compares two operations that stand for each other. */
final class OperationComparison {
    private final DocumentPair.Scope scope;
    private final LocatedNode oldItem;
    private final LocatedNode nextItem;
    private final Map<String, String> renamedParameters;

    /**
     * Makes the comparison.
     *
     * @param scope the operation, with the direction in which its parameters and its body flow
     * @param oldItem the old path, whose parameters apply to all of its operations
     * @param nextItem the new path
     * @param renamedParameters the old name of each parameter in the path to its new name
     */
    OperationComparison(
            DocumentPair.Scope scope,
            LocatedNode oldItem,
            LocatedNode nextItem,
            Map<String, String> renamedParameters) {
        this.scope = scope;
        this.oldItem = oldItem;
        this.nextItem = nextItem;
        this.renamedParameters = renamedParameters;
    }

    void compare(LocatedNode old, LocatedNode next) {
        DocumentPair.Scope self = scope.towards(Direction.NONE);
        self.addAll(DocumentationComparison.of(List.of("summary", "description", "externalDocs"))
                .compare(old, next));
        self.lifecycle("operation", "", old, next);
        names(self, old, next);
        new ParameterComparison(scope, renamedParameters)
                .compare(Parameters.of(oldItem, old), Parameters.of(nextItem, next));
        BodyComparison.compare(scope, old.child("requestBody"), next.child("requestBody"));
        ResponseComparison.compare(
                scope.towards(scope.direction().flipped()), old.child("responses"), next.child("responses"));
        SecurityComparison.compare(self, old, next);
        ownServers(self, old, next);
        CallbackComparison.compare(scope, old.child("callbacks"), next.child("callbacks"));
    }

    /** Names that reach generated code only. */
    private static void names(DocumentPair.Scope self, LocatedNode old, LocatedNode next) {
        ChangeLocation id = ChangeLocation.of(old.child("operationId"), next.child("operationId"));
        if (!old.text("operationId").equals(next.text("operationId"))) {
            self.add(Change.ofSource(
                    "operation-id-changed",
                    Effect.BREAKS,
                    id,
                    "the operation id changed from '" + old.text("operationId") + "' to '" + next.text("operationId")
                            + "'"));
        }
        JsonNode before = old.node().path("tags").path(0);
        JsonNode after = next.node().path("tags").path(0);
        if (!before.equals(after)) {
            self.add(Change.ofSource(
                    "operation-tag-changed",
                    Effect.BREAKS,
                    ChangeLocation.of(old.child("tags"), next.child("tags")),
                    "the first tag, which names the group of operations, changed"));
        } else if (!old.node().path("tags").equals(next.node().path("tags"))) {
            self.add(Change.of(
                    "tags-changed",
                    Effect.WORDS,
                    ChangeLocation.of(old.child("tags"), next.child("tags")),
                    "the tags changed"));
        }
    }

    /** Servers of one operation, when it has its own on either side; those of the document are compared once. */
    private void ownServers(DocumentPair.Scope self, LocatedNode old, LocatedNode next) {
        LocatedNode before = serving(oldItem, old);
        LocatedNode after = serving(nextItem, next);
        boolean own = before.node() != before.document().root().node()
                || after.node() != after.document().root().node();
        if (own) {
            ServerComparison.compare(self, before, after);
        }
    }

    private static LocatedNode serving(LocatedNode item, LocatedNode operation) {
        return operation.node().has("servers")
                ? operation
                : item.node().has("servers") ? item : operation.document().root();
    }
}
