package me.ratio.generator.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.OpenApiDocument;
import me.ratio.openapi.OperationObject;

/** Reads the headers that {@code components} names: parameters that are headers, and headers of responses. */
final class HeaderReader {
    private static final String HEADERS = "/components/headers/";

    private final OpenApiDocument document;
    private final GenerationProblems problems;

    HeaderReader(OpenApiDocument document, GenerationProblems problems) {
        this.document = document;
        this.problems = problems;
    }

    List<ClientModel.Header> headers(List<OperationObject> operations) {
        List<ClientModel.Header> headers = new ArrayList<>();
        document.root().child("components").members("parameters").forEach((component, declared) -> {
            LocatedNode parameter = problems.resolve(declared);
            if (parameter.text("in").equals("header") && parameter.has("name")) {
                headers.add(new ClientModel.Header(component, parameter.text("name"), declared.pointer()));
            }
        });
        responseHeaders(operations)
                .forEach(
                        (component, name) -> headers.add(new ClientModel.Header(component, name, HEADERS + component)));
        return headers;
    }

    /**
     * Returns the names of headers by their components. A header under {@code components} has no name; the responses
     * that refer to it give it one: {@code headers: {X-Request-Id: {$ref: '#/components/headers/RequestId'}}}.
     */
    private Map<String, String> responseHeaders(List<OperationObject> operations) {
        // sorted: moving an operation must not change the order of the generated constants
        Map<String, String> names = new TreeMap<>();
        operations.forEach(
                operation -> operation.responses().values().forEach(response -> problems.requireResolved(response)
                        .members("headers")
                        .forEach((name, header) -> {
                            if (header.isReference()) {
                                names.put(JsonPointers.lastKey(JsonPointers.ofReference(header.text("$ref"))), name);
                            }
                        })));
        return names;
    }
}
