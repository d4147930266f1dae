package me.ratio.openapi;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An operation under {@code paths}, with the parameters of its path item and the security of the document.
 *
 * @param method the HTTP method in upper case
 * @param path the path template
 * @param pathItem the path item, references followed
 * @param node the operation
 */
public record OperationObject(String method, String path, LocatedNode pathItem, LocatedNode node) {
    static List<OperationObject> all(OpenApiDocument document) {
        List<OperationObject> operations = new ArrayList<>();
        document.root().members("paths").forEach((path, item) -> Operations.of(item)
                .forEach((method, node) -> operations.add(new OperationObject(method, path, item.resolved(), node))));
        return operations;
    }

    /** Returns the {@code operationId}, {@code ""} when there is none. */
    public String id() {
        return node.text("operationId");
    }

    /** Returns the parameters of path and operation merged, references followed, by {@link Parameters#key}. */
    public Map<String, LocatedNode> parameters() {
        Map<String, LocatedNode> parameters = Parameters.of(pathItem, node);
        parameters.replaceAll((key, parameter) -> parameter.resolved());
        return parameters;
    }

    /** Returns the request body, references followed; a missing value when there is none. */
    public LocatedNode requestBody() {
        return node.child("requestBody").resolved();
    }

    /** Returns the responses by status, references followed. */
    public Map<String, LocatedNode> responses() {
        Map<String, LocatedNode> responses = node.members("responses");
        responses.keySet().removeIf(status -> status.startsWith("x-"));
        responses.replaceAll((status, response) -> response.resolved());
        return responses;
    }

    /**
     * Returns the security requirements, the document's when the operation has none of its own.
     *
     * @return the alternatives, each with the names of the schemes required together; empty for a public operation
     */
    public List<Set<String>> security() {
        List<Set<String>> alternatives = new ArrayList<>();
        Operations.securityRequirements(node)
                .elements()
                .forEach(alternative -> alternatives.add(new LinkedHashSet<>(alternative.keys())));
        return alternatives;
    }
}
