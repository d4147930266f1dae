package me.ratio.sandbox.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.MediaTypes;
import me.ratio.openapi.OperationObject;

/**
 * An operation of the contract.
 *
 * @param id the operation id
 * @param tags the tags
 * @param method the HTTP method in upper case
 * @param path the path template
 * @param security the alternatives of credentials, each the names of the schemes required together
 * @param factors the number of factors that a session must have proven
 * @param requestBody the schema of the body, empty when the operation has none
 * @param queryParameters the schema of each query parameter, by name
 * @param sensitiveParameters the names of parameters whose values must not be shown
 * @param responses the schema of each response by status or {@code default}, empty when it has no body
 */
public record ApiOperation(
        String id,
        List<String> tags,
        String method,
        String path,
        List<Set<String>> security,
        int factors,
        Optional<ContractSchema> requestBody,
        Map<String, ContractSchema> queryParameters,
        Set<String> sensitiveParameters,
        Map<String, Optional<ContractSchema>> responses) {
    /**
     * Reads an operation.
     *
     * @throws IllegalStateException when it has no id, or nothing states which credentials it requires
     */
    static ApiOperation of(OperationObject operation) {
        LocatedNode node = operation.node();
        require(operation, "operationId", !operation.id().isEmpty());
        // Without the key, OpenAPI means an open operation; here that would be a mistake.
        require(
                operation,
                "security",
                node.has("security") || node.document().root().has("security"));
        return new ApiOperation(
                operation.id(),
                node.elements("tags").stream().map(LocatedNode::text).toList(),
                operation.method(),
                operation.path(),
                operation.security(),
                node.node().path("x-factors").asInt(0),
                jsonSchema(operation.requestBody()),
                queryParameters(operation),
                sensitiveParameters(operation),
                responses(operation));
    }

    /** Tells whether the operation requires no credentials. */
    public boolean isOpen() {
        return security.isEmpty() || security.stream().anyMatch(Set::isEmpty);
    }

    /** Tells whether an alternative contains a security scheme. */
    public boolean accepts(String scheme) {
        return security.stream().anyMatch(alternative -> alternative.contains(scheme));
    }

    /** Tells whether the operation only reads. */
    public boolean isRead() {
        return method.equals("GET");
    }

    private static Map<String, ContractSchema> queryParameters(OperationObject operation) {
        Map<String, ContractSchema> schemas = new LinkedHashMap<>();
        for (LocatedNode parameter : operation.parameters().values()) {
            if (parameter.text("in").equals("query")) {
                schemas.put(parameter.text("name"), new ContractSchema(parameter.child("schema")));
            }
        }
        return schemas;
    }

    private static Set<String> sensitiveParameters(OperationObject operation) {
        return operation.parameters().values().stream()
                .filter(parameter -> parameter.node().path("x-sensitive").asBoolean())
                .map(parameter -> parameter.text("name"))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Optional<ContractSchema>> responses(OperationObject operation) {
        Map<String, Optional<ContractSchema>> schemas = new LinkedHashMap<>();
        operation.responses().forEach((status, response) -> schemas.put(status, jsonSchema(response)));
        return schemas;
    }

    private static Optional<ContractSchema> jsonSchema(LocatedNode message) {
        return Optional.ofNullable(message.members("content").get(MediaTypes.JSON))
                .filter(content -> content.has("schema"))
                .map(content -> new ContractSchema(content.child("schema")));
    }

    private static void require(OperationObject operation, String key, boolean present) {
        if (!present) {
            throw new IllegalStateException("The contract has no " + key + " for " + operation.method() + " "
                    + operation.path() + ": add it in the overlay.");
        }
    }
}
