package me.ratio.generator;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import me.ratio.generator.contract.ClientModel;
import me.ratio.generator.naming.JavaNaming;
import me.ratio.generator.source.JavaIdentifiers;

/**
 * Replaces the document that OpenAPI Generator has parsed by a stub, which has the names of all operations, tags and
 * types and nothing else.
 *
 * <p>OpenAPI Generator is used for its Maven plugin, its options, and writing one file per tag and schema. Everything
 * that the templates print comes from our own reading of the document. OpenAPI Generator's reading would lose
 * information: it flattens unions and {@code allOf}, renames inline schemas, and fails for some documents.
 */
final class StubDocument {
    private StubDocument() {}

    static void replace(OpenAPI document, ClientModel client, JavaNaming names) {
        document.setOpenapi("3.0.3");
        document.setSpecVersion(SpecVersion.V30);
        document.setServers(List.of(new Server().url("http://localhost")));
        document.setTags(null);
        document.setSecurity(null);
        document.setWebhooks(null);
        document.setExtensions(null);
        Components components = new Components();
        client.models()
                .forEach(model -> components.addSchemas(
                        names.type(model.id()), new ObjectSchema().addProperty("stub", new StringSchema())));
        document.setComponents(components);
        Paths paths = new Paths();
        client.operations().forEach(operation -> paths.computeIfAbsent(operation.path(), path -> new PathItem())
                .operation(
                        PathItem.HttpMethod.valueOf(operation.method()),
                        new Operation()
                                .operationId(names.method(operation))
                                .addTagsItem(JavaIdentifiers.tag(names.tag(operation)))
                                .responses(
                                        new ApiResponses().addApiResponse("204", new ApiResponse().description("")))));
        document.setPaths(paths);
    }
}
