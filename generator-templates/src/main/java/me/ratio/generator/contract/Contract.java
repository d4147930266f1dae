package me.ratio.generator.contract;

import java.util.List;
import java.util.Map;

/**
 * All that is generated from a document, in no language.
 *
 * @param tags what the document says of each tag
 * @param credentials by the name of their scheme
 * @param headers the constants of headers by what components call them, and the header's name
 */
public record Contract(
        List<Operation> operations,
        List<Shape> shapes,
        Map<String, Words> tags,
        List<Credential> credentials,
        Map<String, String> headers,
        List<Environment> environments) {
    public Operation operation(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.method().equalsIgnoreCase(method)
                        && operation.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No operation is " + method + " " + path));
    }

    /** @param bearer whether it is a user's token */
    public record Credential(
            String scheme, String constant, String header, String prefix, boolean bearer, Words words) {}

    public record Environment(String name, String constant, String url, Words words) {}
}
