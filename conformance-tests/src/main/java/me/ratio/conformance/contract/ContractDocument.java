package me.ratio.conformance.contract;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import me.ratio.contract.sample.SampleGenerator;

/** An OpenAPI document as a tree, with its references followed. */
public final class ContractDocument {
    private final JsonNode root;

    private ContractDocument(JsonNode root) {
        this.root = root;
    }

    /**
     * Reads a document.
     *
     * @param file the document as JSON
     * @throws IllegalArgumentException when the file holds no JSON object
     * @throws UncheckedIOException when it cannot be read
     */
    public static ContractDocument read(Path file) {
        try {
            JsonNode root = new ObjectMapper().readTree(Files.readAllBytes(file));
            if (!root.isObject()) {
                throw new IllegalArgumentException(file.getFileName() + " holds no JSON object: give a contract");
            }
            return new ContractDocument(root);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file.getFileName() + " is no JSON: give the contract's JSON form");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The operation with this method and path template.
     *
     * @param method in upper or lower case
     * @throws IllegalArgumentException when the contract has none
     */
    public ContractOperation operation(String method, String template) {
        JsonNode operation = root.path("paths").path(template).path(method.toLowerCase(Locale.ROOT));
        if (operation.isMissingNode()) {
            throw new IllegalArgumentException("the contract has no operation " + method + " " + template);
        }
        return new ContractOperation(this, method, template, operation);
    }

    /** Every operation, in the order of the document. */
    public List<ContractOperation> operations() {
        List<ContractOperation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (operation.getValue().has("responses")) {
                    operations.add(
                            new ContractOperation(this, operation.getKey(), path.getKey(), operation.getValue()));
                }
            }
        }
        return operations;
    }

    /**
     * The operation that a request belongs to.
     *
     * @param path as sent, with values in the place of parameters
     * @throws IllegalArgumentException when the contract has none
     */
    public ContractOperation matching(String method, String path) {
        return operations().stream()
                .filter(operation -> operation.method().equals(method) && operation.matches(path))
                .max(Comparator.comparingInt(ContractOperation::literalLength))
                .orElseThrow(() -> new IllegalArgumentException("no operation of the contract is " + method + " of "
                        + path.chars().filter(c -> c == '/').count() + " path segments"));
    }

    /** The names of the headers, of requests and answers, that the contract calls sensitive or uses as credentials. */
    public Set<String> sensitiveHeaders() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        JsonNode components = root.path("components");
        for (JsonNode scheme : components.path("securitySchemes")) {
            // a scheme that is not a key of its own name is one of HTTP's, which all use this header
            names.add(scheme.path("name").asText("Authorization"));
        }
        for (JsonNode parameter : components.path("parameters")) {
            if (parameter.path("x-sensitive").asBoolean()) {
                names.add(parameter.path("name").asText());
            }
        }
        for (ContractOperation operation : operations()) {
            names.addAll(operation.sensitiveAnswerHeaders());
        }
        return names;
    }

    /**
     * What draws values from the schemas.
     *
     * @param seed any number
     */
    public SampleGenerator values(long seed) {
        return new SampleGenerator(root, seed);
    }

    /** What a node stands for: itself, or what its reference or its only {@code allOf} part leads to. */
    public JsonNode resolve(JsonNode node) {
        JsonNode resolved = node;
        while (true) {
            if (resolved.has("$ref")) {
                String reference = resolved.path("$ref").asText();
                resolved = root.at(reference.substring(1));
                if (resolved.isMissingNode()) {
                    throw new IllegalArgumentException("the contract has nothing at " + reference);
                }
            } else if (resolved.path("allOf").size() == 1) {
                resolved = resolved.path("allOf").get(0);
            } else {
                return resolved;
            }
        }
    }
}
