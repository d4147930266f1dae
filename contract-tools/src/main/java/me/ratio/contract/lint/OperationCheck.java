package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.OpenApiVersion;
import me.ratio.openapi.structure.OpenApiObject;

/** Operations have ids of their own, tags, and no body where the method has none; links lead to operations. */
final class OperationCheck implements Check {
    private static final Set<String> BODILESS = Set.of("get", "head");

    @Override
    public void run(LintContext context, LintFindings findings) {
        Map<String, OpenApiObject> ids = new HashMap<>();
        for (OpenApiObject operation : context.all("Operation").toList()) {
            JsonNode id = operation.node().path("operationId");
            if (isCalled(operation)) {
                checkNamed(operation, findings);
            }
            if (id.isTextual() && ids.putIfAbsent(id.asText(), operation) != null) {
                findings.add(
                        LintRule.DUPLICATE_OPERATION_ID,
                        JsonPointers.child(operation.pointer(), "operationId"),
                        "Another operation has the id '" + id.asText() + "' too.");
            }
            checkBody(context, operation, findings);
        }
        context.all("Link").forEach(link -> checkLink(link, ids, findings));
    }

    /** What a callback or a webhook does is called by the service, and generated clients have no method for it. */
    private static boolean isCalled(OpenApiObject operation) {
        return operation
                .around()
                .flatMap(OpenApiObject::around)
                .filter(around -> around.is("Paths"))
                .isPresent();
    }

    private static void checkNamed(OpenApiObject operation, LintFindings findings) {
        if (!operation.node().has("operationId")) {
            findings.add(LintRule.OPERATION_ID_MISSING, operation, "The operation has no id.");
        }
        if (operation.node().path("tags").isEmpty()) {
            findings.add(LintRule.TAGS_MISSING, operation, "The operation has no tag.");
        }
    }

    private static void checkBody(LintContext context, OpenApiObject operation, LintFindings findings) {
        boolean deletes = operation.key().equals("delete") && context.version() == OpenApiVersion.V3_0;
        if (operation.node().has("requestBody") && (BODILESS.contains(operation.key()) || deletes)) {
            findings.add(
                    LintRule.BODY_IGNORED,
                    JsonPointers.child(operation.pointer(), "requestBody"),
                    "The body of a " + operation.key() + " request has no meaning and is ignored.");
        }
    }

    private static void checkLink(OpenApiObject link, Map<String, OpenApiObject> ids, LintFindings findings) {
        JsonNode id = link.node().path("operationId");
        if (id.isTextual() && !ids.containsKey(id.asText())) {
            findings.add(LintRule.LINK_TARGET, link, "No operation has the id '" + id.asText() + "'.");
        } else if (link.node().has("operationId") == link.node().has("operationRef")) {
            findings.add(LintRule.LINK_TARGET, link, "A link has either an operationId or an operationRef.");
        }
    }
}
