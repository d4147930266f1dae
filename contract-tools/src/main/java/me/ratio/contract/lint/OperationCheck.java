package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.OpenApiObject;
import me.ratio.openapi.OpenApiVersion;

/**
 * Checks the ids, tags and request bodies of operations, and the targets of links.
 *
 * <p>HTTP gives the body of a GET or HEAD request no meaning. OpenAPI 3.0 ignores that of DELETE as well, 3.1 allows
 * it.
 */
final class OperationCheck implements Check {
    private static final Set<String> WITHOUT_BODY = Set.of("get", "head");

    @Override
    public void run(LintContext context, LintFindings findings) {
        Map<String, OpenApiObject> ids = new HashMap<>();
        for (OpenApiObject operation : context.all("Operation").toList()) {
            JsonNode id = operation.node().path("operationId");
            if (isCalledByClients(operation)) {
                checkIdAndTags(operation, findings);
            }
            if (id.isTextual() && ids.putIfAbsent(id.asText(), operation) != null) {
                findings.add(
                        LintRule.DUPLICATE_OPERATION_ID,
                        JsonPointers.child(operation.pointer(), "operationId"),
                        "Another operation has the same id '" + id.asText() + "'.");
            }
            checkBody(context, operation, findings);
        }
        context.all("Link").forEach(link -> checkLink(link, ids, findings));
    }

    /** Tells whether clients call an operation. Callbacks and webhooks are called by the server, so they need no id. */
    private static boolean isCalledByClients(OpenApiObject operation) {
        return operation
                .parent()
                .flatMap(OpenApiObject::parent)
                .filter(parent -> parent.is("Paths"))
                .isPresent();
    }

    private static void checkIdAndTags(OpenApiObject operation, LintFindings findings) {
        if (!operation.node().has("operationId")) {
            findings.add(LintRule.OPERATION_ID_MISSING, operation, "The operation has no operationId.");
        }
        if (operation.node().path("tags").isEmpty()) {
            findings.add(LintRule.TAGS_MISSING, operation, "The operation has no tags.");
        }
    }

    private static void checkBody(LintContext context, OpenApiObject operation, LintFindings findings) {
        boolean deletes = operation.key().equals("delete") && context.version() == OpenApiVersion.V3_0;
        if (operation.node().has("requestBody") && (WITHOUT_BODY.contains(operation.key()) || deletes)) {
            findings.add(
                    LintRule.REQUEST_BODY_IGNORED,
                    JsonPointers.child(operation.pointer(), "requestBody"),
                    "The request body of a " + operation.key() + " operation is ignored.");
        }
    }

    /**
     * Checks that a link leads to one operation. Only ids are followed here; an {@code operationRef} is a reference.
     */
    private static void checkLink(OpenApiObject link, Map<String, OpenApiObject> ids, LintFindings findings) {
        JsonNode id = link.node().path("operationId");
        if (id.isTextual() && !ids.containsKey(id.asText())) {
            findings.add(LintRule.LINK_TARGET, link, "No operation has the id '" + id.asText() + "'.");
        } else if (link.node().has("operationId") == link.node().has("operationRef")) {
            findings.add(LintRule.LINK_TARGET, link, "A link must have either an operationId or an operationRef.");
        }
    }
}
