package me.ratio.generator.contract;

import java.util.List;
import java.util.Map;

/**
 * Everything that is generated from a document, under the document's names; {@link
 * me.ratio.generator.naming.JavaNaming} has the names in Java. Operations and models are in the order of the document,
 * which decides who keeps a name in a collision.
 *
 * @param tags the documentation of each tag
 * @param headers the headers that {@code components} names
 */
public record ClientModel(
        List<OperationModel> operations,
        List<Model> models,
        Map<String, Documentation> tags,
        List<Credential> credentials,
        List<Header> headers,
        List<Environment> environments) {
    /** Returns the operation with a method, in any case, and a path. */
    public OperationModel operation(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.method().equalsIgnoreCase(method)
                        && operation.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no operation " + method + " " + path));
    }

    /**
     * A security scheme that is sent as a header.
     *
     * @param scheme its name
     * @param header the name of the header
     * @param prefix the text before the secret in the header
     * @param bearer whether the secret is a user's token
     * @param pointer the JSON pointer of the scheme
     */
    public record Credential(
            String scheme, String header, String prefix, boolean bearer, Documentation documentation, String pointer) {}

    /**
     * A header that {@code components} names.
     *
     * @param component its name there
     * @param name the name that is sent
     * @param pointer the JSON pointer of the component
     */
    public record Header(String component, String name, String pointer) {}

    /**
     * A server that is marked as an environment.
     *
     * @param pointer the JSON pointer of its name
     */
    public record Environment(String name, String url, Documentation documentation, String pointer) {}
}
