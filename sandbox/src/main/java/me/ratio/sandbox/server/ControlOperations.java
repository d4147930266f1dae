package me.ratio.sandbox.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import me.ratio.sandbox.contract.ApiContract;
import me.ratio.sandbox.contract.ApiOperation;
import me.ratio.sandbox.contract.ContractSchema;
import me.ratio.sandbox.http.ApiError;
import me.ratio.sandbox.http.ApiRequest;
import me.ratio.sandbox.http.Router;
import me.ratio.sandbox.json.ApiJson;

/** The operations of one document of controls: finds the control of a request, and validates the request. */
final class ControlOperations {
    private final String prefix;
    private final ApiContract document;
    private final Router router;
    private final Map<String, ControlGroup.Control> controls = new HashMap<>();

    /**
     * Collects the controls of a document.
     *
     * @param prefix the path before all paths of the document
     * @throws IllegalStateException when an operation has no control, or a control no operation
     */
    ControlOperations(String prefix, ApiContract document, List<ControlGroup> groups) {
        this.prefix = prefix;
        this.document = document;
        this.router = new Router(document.operations());
        groups.forEach(group -> controls.putAll(group.controls()));
        TreeSet<String> operations =
                document.operations().stream().map(ApiOperation::id).collect(Collectors.toCollection(TreeSet::new));
        if (!operations.equals(controls.keySet())) {
            throw new IllegalStateException(
                    "The controls " + new TreeSet<>(controls.keySet()) + " are not the operations " + operations);
        }
    }

    JsonNode document() {
        return document.document();
    }

    /** Returns all operations, as method and path. */
    String names() {
        return document.operations().stream()
                .map(operation -> operation.method() + " " + prefix + operation.path())
                .collect(Collectors.joining(", "));
    }

    JsonNode respond(ApiRequest request, Function<ApiRequest, Tenant> tenants) {
        Router.Match match = router.match(request.method(), request.rawPath().substring(prefix.length()));
        ApiOperation operation = match.operation();
        ControlRequest valid = new ControlRequest(
                tenants.apply(request), match.path(), query(operation, request), body(operation, request));
        try {
            return Objects.requireNonNull(controls.get(operation.id())).apply(valid);
        } catch (IllegalArgumentException wrong) {
            throw ApiError.withoutCode(400, String.valueOf(wrong.getMessage()));
        }
    }

    private static Map<String, String> query(ApiOperation operation, ApiRequest request) {
        Map<String, String> query = new LinkedHashMap<>();
        operation.queryParameters().forEach((name, schema) -> {
            String value = request.query().get(name);
            if (value != null && !schema.isValid(TextNode.valueOf(value))) {
                throw ApiError.withoutCode(400, "The parameter '" + name + "' is not valid: see its description.");
            }
            if (value != null) {
                query.put(name, value);
            }
        });
        return query;
    }

    /** Returns the body of a change. Only JSON is accepted, so that a form of another site cannot send one. */
    private static ObjectNode body(ApiOperation operation, ApiRequest request) {
        if (!operation.isRead()
                && !request.header("Content-Type")
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                        .startsWith("application/json")) {
            throw ApiError.withoutCode(415, "Send the header Content-Type: application/json.");
        }
        ContractSchema schema = operation.requestBody().orElse(null);
        byte[] bytes = request.body();
        if (schema == null || bytes != null && bytes.length == 0 && schema.isValid(ApiJson.object())) {
            return ApiJson.object();
        }
        ObjectNode body = Optional.ofNullable(bytes)
                .flatMap(ApiJson::readObject)
                .orElseThrow(() -> ApiError.withoutCode(400, "The body must be one JSON object."));
        schema.firstViolation(body).ifPresent(violation -> {
            throw ApiError.withoutCode(
                    400,
                    "The field '" + violation.property() + "' "
                            + (violation.missing() ? "is required: " : "must be ")
                            + schema.description(violation.property()) + ".");
        });
        return body;
    }
}
