package me.ratio.sandbox.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.contract.ApiContract;
import me.ratio.sandbox.contract.ApiOperation;
import me.ratio.sandbox.contract.ContractSchema;
import me.ratio.sandbox.contract.FieldErrorCodes;
import me.ratio.sandbox.http.ApiError;
import me.ratio.sandbox.http.ApiRequest;
import me.ratio.sandbox.json.ApiJson;
import me.ratio.sandbox.json.Uuids;

/** Validates path, query and body of a request against the contract. */
final class RequestValidator {
    private final ApiContract contract;

    RequestValidator(ApiContract contract) {
        this.contract = contract;
    }

    /** Returns the path values that are UUIDs, which all are except session ids. */
    Map<String, UUID> ids(Map<String, String> path) {
        Map<String, UUID> ids = new LinkedHashMap<>();
        path.forEach((name, value) -> {
            // The published example of a session id is not a UUID.
            if (!name.equals("sessionId")) {
                ids.put(name, id(name, value));
            }
        });
        return ids;
    }

    /** Returns the query parameters of the operation; others are ignored. */
    Map<String, String> query(ApiOperation operation, ApiRequest request) {
        Map<String, String> query = new LinkedHashMap<>();
        operation.queryParameters().forEach((name, schema) -> {
            String value = request.query().get(name);
            if (value != null) {
                if (!schema.isValid(TextNode.valueOf(value))) {
                    throw ApiError.of(
                                    code("INVALID", name, "UNSUPPORTED_QUERY_PARAMETERS"),
                                    "Not a valid " + name + ": use a value that the contract lists.")
                            .inField(name);
                }
                query.put(name, value);
            }
        });
        return query;
    }

    /** Returns the body, an empty one when the operation has none. */
    ObjectNode body(ApiOperation operation, ApiRequest request) {
        if (operation.requestBody().isEmpty()) {
            return ApiJson.object();
        }
        if (request.body() == null) {
            throw ApiError.of("INVALID_BODY", "The body is too large: send less than 1 MiB.")
                    .by(Behaviour.BODY_SIZE);
        }
        ObjectNode body = ApiJson.readObject(request.body())
                .orElseThrow(() -> ApiError.of("INVALID_BODY", "The body must be one JSON object."));
        OldFieldNames.complete(operation.id(), body);
        ContractSchema schema = operation.requestBody().get();
        schema.firstViolation(body).ifPresent(violation -> {
            throw error(violation, body);
        });
        for (String name : schema.requiredStrings()) {
            if (body.path(name).asText().isBlank()) {
                throw ApiError.of(code("INVALID", name, "INVALID_BODY"), "The field " + name + " must not be blank.")
                        .inField(name);
            }
        }
        return body;
    }

    private UUID id(String name, String value) {
        return Uuids.parse(value).orElseThrow(() -> ApiError.of(
                        code("INVALID", name, "NOT_FOUND_ENDPOINT"), "The " + name + " in the path must be a UUID.")
                .inField(name));
    }

    private ApiError error(ContractSchema.Violation violation, ObjectNode body) {
        String name = violation.property();
        if (name.isEmpty()) {
            return ApiError.of("INVALID_BODY", "The body does not match its schema.");
        }
        return violation.missing()
                ? ApiError.of(
                                code("MISSING", name, "INVALID_BODY"),
                                "The field " + name + " is required." + OldFieldNames.hint(name, body))
                        .inField(name)
                : ApiError.of(code("INVALID", name, "INVALID_BODY"), mismatch(name, body.path(name)))
                        .inField(name);
    }

    private static String mismatch(String name, JsonNode value) {
        return value.isNull()
                ? "The field " + name + " must not be null: leave it out."
                : "The field " + name + " does not match its schema; see the contract.";
    }

    private String code(String prefix, String name, String otherwise) {
        return FieldErrorCodes.of(contract, prefix, name, otherwise);
    }
}
