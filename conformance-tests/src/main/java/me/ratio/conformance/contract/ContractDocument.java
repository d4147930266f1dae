package me.ratio.conformance.contract;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import me.ratio.openapi.DocumentException;
import me.ratio.openapi.DocumentReader;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.OpenApiDocument;

/** A contract that interactions are compared with: finds the operation of a request, and the headers to mask. */
public final class ContractDocument {
    private final OpenApiDocument model;
    private final List<ContractOperation> operations;

    private ContractDocument(OpenApiDocument model) {
        this.model = model;
        this.operations =
                model.operations().stream().map(ContractOperation::new).toList();
    }

    /**
     * Reads a contract.
     *
     * @param file an OpenAPI 3 document, as JSON or YAML
     * @throws DocumentException when the file cannot be read or is not an OpenAPI 3 document
     */
    public static ContractDocument read(Path file) {
        return new ContractDocument(new OpenApiDocument(DocumentReader.readOpenApi(file)));
    }

    /** Returns the document itself. */
    public OpenApiDocument model() {
        return model;
    }

    /** Returns every operation, in the order of the document. */
    public List<ContractOperation> operations() {
        return operations;
    }

    /**
     * Returns the operation with this method and path template.
     *
     * @param method the HTTP method in upper case
     * @throws IllegalArgumentException when the contract has none
     */
    public ContractOperation operation(String method, String pathTemplate) {
        return operations.stream()
                .filter(operation -> operation.method().equals(method)
                        && operation.pathTemplate().equals(pathTemplate))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("the contract has no operation " + method + " " + pathTemplate));
    }

    /**
     * Finds the operation of a request. Of several whose template matches, the most literal one is meant:
     * {@code /books/newest} rather than {@code /books/{bookId}}.
     *
     * @param path the path as sent, with values in the place of parameters
     * @throws IllegalArgumentException when the contract has none; the message does not repeat the path, which may hold
     *     personal data
     */
    public ContractOperation matching(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.method().equals(method) && operation.matches(path))
                .max(Comparator.comparingInt(ContractOperation::literalLength))
                .orElseThrow(() -> new IllegalArgumentException("the contract has no " + method
                        + " operation whose path template matches, for a path of "
                        + path.chars().filter(c -> c == '/').count() + " segments"));
    }

    /** Returns the names of request and response headers that are marked {@code x-sensitive} or carry credentials. */
    public Set<String> sensitiveHeaders() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (LocatedNode scheme :
                model.root().child("components").members("securitySchemes").values()) {
            // only an API key names its header; every HTTP scheme uses this one
            names.add(scheme.resolved().node().path("name").asText("Authorization"));
        }
        operations.forEach(operation -> names.addAll(operation.sensitiveHeaders()));
        return names;
    }
}
