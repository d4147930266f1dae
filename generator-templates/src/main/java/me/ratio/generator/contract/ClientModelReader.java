package me.ratio.generator.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import me.ratio.openapi.HttpMethods;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.OpenApiDocument;
import me.ratio.openapi.OperationObject;

/**
 * Reads a document of OpenAPI 3.0 or 3.1. Schemas come first: a schema under {@code components} is then named after
 * itself, and not after the operation that happens to use it first.
 */
public final class ClientModelReader {
    private final OpenApiDocument document;
    private final GenerationProblems problems;

    private ClientModelReader(OpenApiDocument document, GenerationProblems problems) {
        this.document = document;
        this.problems = problems;
    }

    /**
     * Reads a document.
     *
     * @param problems collects what cannot be read, or only in another form
     */
    public static ClientModel read(ObjectNode document, GenerationProblems problems) {
        return new ClientModelReader(new OpenApiDocument(document), problems).read();
    }

    private ClientModel read() {
        checkVersion();
        SchemaReader schemas = new SchemaReader(document, problems);
        schemas.readComponents();
        List<OperationObject> declared = operations();
        OperationModelReader reader = new OperationModelReader(document, problems, schemas);
        List<OperationModel> operations = new ArrayList<>();
        declared.forEach(operation -> operations.add(reader.read(operation)));
        if (operations.isEmpty()) {
            problems.error("/paths", "there is no operation, so there is nothing to generate");
        }
        if (OperationTableSize.of(operations) > OperationTableSize.MAX_BYTES) {
            problems.error(
                    "/paths",
                    "the " + operations.size() + " operations do not fit into one Java class: split the document");
        }
        return new ClientModel(
                operations,
                schemas.models(),
                tags(),
                new SecurityReader(document, problems).credentials(),
                new HeaderReader(document, problems).headers(declared),
                new ServerReader(problems).environments(document.root()));
    }

    private void checkVersion() {
        LocatedNode root = document.root();
        String version = root.has("swagger") ? "Swagger " + root.text("swagger") : root.text("openapi");
        if (!version.startsWith("3.0") && !version.startsWith("3.1")) {
            problems.error("/openapi", "only OpenAPI 3.0 and 3.1 are supported, not '" + version + "'");
        }
        if (root.has("webhooks")) {
            problems.warn("/webhooks", "is ignored: only the schemas under components that it uses are generated");
        }
    }

    /** Returns the operations without QUERY: 3.0 and 3.1 ignore the key, and OpenAPI Generator has no such method. */
    private List<OperationObject> operations() {
        // a path item whose reference leads nowhere has no operations, and would be left out without a message
        document.root().members("paths").values().forEach(problems::resolve);
        return document.operations().stream()
                .filter(operation -> !operation.method().equals(HttpMethods.QUERY))
                .toList();
    }

    private Map<String, Documentation> tags() {
        Map<String, Documentation> tags = new LinkedHashMap<>();
        document.root().elements("tags").forEach(tag -> tags.put(tag.text("name"), Documentation.of(tag)));
        return tags;
    }
}
