package me.ratio.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the operations out of the contract. */
final class OperationReader {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode document;

    OperationReader(JsonNode document) {
        this.document = document;
    }

    List<Operation> read() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    if (METHODS.contains(entry.getKey())) {
                        operations.add(operation(path.getKey(), entry.getKey(), entry.getValue()));
                    }
                }));
        return List.copyOf(operations);
    }

    private Operation operation(String path, String method, JsonNode node) {
        String lacking = !node.path("operationId").isTextual()
                ? "operationId"
                : !node.path("security").isArray() ? "security" : "";
        if (!lacking.isEmpty()) {
            throw new IllegalStateException("The contract gives " + method.toUpperCase(Locale.ROOT) + " " + path
                    + " no " + lacking + "; add it in the overlay.");
        }
        String pointer = "/paths/" + escaped(path) + "/" + method;
        return new Operation(
                node.path("operationId").textValue(),
                method.toUpperCase(Locale.ROOT),
                path,
                security(node.path("security")),
                node.path("x-factors").asInt(0),
                requestSchema(node, pointer),
                querySchemas(node.path("parameters"), pointer));
    }

    private static List<Set<String>> security(JsonNode alternatives) {
        List<Set<String>> security = new ArrayList<>();
        for (JsonNode alternative : alternatives) {
            Set<String> schemes = new LinkedHashSet<>();
            alternative.fieldNames().forEachRemaining(schemes::add);
            security.add(schemes);
        }
        return security;
    }

    private static Optional<String> requestSchema(JsonNode node, String pointer) {
        String below = "/requestBody/content/application~1json/schema";
        return node.at(below).isMissingNode() ? Optional.empty() : Optional.of(pointer + below);
    }

    private Map<String, String> querySchemas(JsonNode parameters, String pointer) {
        Map<String, String> schemas = new LinkedHashMap<>();
        for (int i = 0; i < parameters.size(); i++) {
            JsonNode parameter = parameters.get(i);
            String at = pointer + "/parameters/" + i;
            if (parameter.has("$ref")) {
                at = parameter.get("$ref").textValue().substring(1);
                parameter = document.at(at);
            }
            if (parameter.path("in").asText().equals("query")) {
                schemas.put(parameter.path("name").textValue(), at + "/schema");
            }
        }
        return schemas;
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
