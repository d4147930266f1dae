package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import me.ratio.contract.Pointer;
import me.ratio.contract.structure.OpenApiVersion;
import me.ratio.contract.structure.Place;

/** Operations have ids of their own, tags, and no body where the method has none; links lead to operations. */
final class OperationCheck implements Check {

    private static final Set<String> BODILESS = Set.of("get", "head");

    @Override
    public void run(Subject subject, Findings findings) {
        Map<String, Place> ids = new HashMap<>();
        for (Place operation : subject.all("Operation").toList()) {
            JsonNode id = operation.node().path("operationId");
            if (isCalled(operation)) {
                checkNamed(operation, findings);
            }
            if (id.isTextual() && ids.putIfAbsent(id.asText(), operation) != null) {
                findings.add(
                        Rule.DUPLICATE_OPERATION_ID,
                        Pointer.child(operation.pointer(), "operationId"),
                        "Another operation has the id '" + id.asText() + "' too.");
            }
            checkBody(subject, operation, findings);
        }
        subject.all("Link").forEach(link -> checkLink(link, ids, findings));
    }

    /** What a callback or a webhook does is called by the service, and generated clients have no method for it. */
    private static boolean isCalled(Place operation) {
        return operation
                .around()
                .flatMap(Place::around)
                .filter(around -> around.is("Paths"))
                .isPresent();
    }

    private static void checkNamed(Place operation, Findings findings) {
        if (!operation.node().has("operationId")) {
            findings.add(Rule.OPERATION_ID_MISSING, operation, "The operation has no id.");
        }
        if (operation.node().path("tags").isEmpty()) {
            findings.add(Rule.TAGS_MISSING, operation, "The operation has no tag.");
        }
    }

    private static void checkBody(Subject subject, Place operation, Findings findings) {
        boolean deletes = operation.key().equals("delete") && subject.version() == OpenApiVersion.V3_0;
        if (operation.node().has("requestBody") && (BODILESS.contains(operation.key()) || deletes)) {
            findings.add(
                    Rule.BODY_IGNORED,
                    Pointer.child(operation.pointer(), "requestBody"),
                    "The body of a " + operation.key() + " request has no meaning and is ignored.");
        }
    }

    private static void checkLink(Place link, Map<String, Place> ids, Findings findings) {
        JsonNode id = link.node().path("operationId");
        if (id.isTextual() && !ids.containsKey(id.asText())) {
            findings.add(Rule.LINK_TARGET, link, "No operation has the id '" + id.asText() + "'.");
        } else if (link.node().has("operationId") == link.node().has("operationRef")) {
            findings.add(Rule.LINK_TARGET, link, "A link has either an operationId or an operationRef.");
        }
    }
}
