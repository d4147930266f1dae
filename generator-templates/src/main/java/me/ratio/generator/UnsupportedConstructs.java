package me.ratio.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Names every construct of a document that the templates cannot express, so that none becomes wrong code. */
final class UnsupportedConstructs {
    private final OpenAPI document;
    private final Findings found = new Findings();
    private final UnsupportedSchemas schemas;
    private final UnsupportedOperations operations;

    private UnsupportedConstructs(OpenAPI document, UnaryOperator<String> property, UnaryOperator<String> model) {
        this.document = document;
        Map<String, ?> named = document.getComponents() == null
                ? null
                : document.getComponents().getSchemas();
        schemas = new UnsupportedSchemas(named == null ? Set.of() : named.keySet(), found, property, model);
        operations = new UnsupportedOperations(document, found, schemas);
    }

    /**
     * Does nothing when all of the document can be generated.
     *
     * @param property the Java name of a property
     * @param model the Java name of a schema
     * @throws IllegalArgumentException naming each place, as a JSON pointer, and the reason
     */
    static void refuse(OpenAPI document, UnaryOperator<String> property, UnaryOperator<String> model) {
        UnsupportedConstructs constructs = new UnsupportedConstructs(document, property, model);
        constructs.look();
        constructs.found.refuse();
    }

    private void look() {
        if (!String.valueOf(document.getOpenapi()).startsWith("3.0")) {
            found.add("/openapi", "only OpenAPI 3.0 is supported, this is " + document.getOpenapi());
        }
        if (document.getComponents() != null && document.getComponents().getSchemas() != null) {
            document.getComponents().getSchemas().forEach(schemas::named);
        }
        schemes().forEach(this::scheme);
        security("/security", document.getSecurity());
        for (int i = 0;
                document.getServers() != null && i < document.getServers().size();
                i++) {
            Map<String, Object> extensions = document.getServers().get(i).getExtensions();
            found.typed("/servers/" + i, extensions, ContractView.ENVIRONMENT, String.class, "a text");
        }
        if (document.getPaths() == null || document.getPaths().isEmpty()) {
            found.add("/paths", "no operation, so there is nothing to generate");
            return;
        }
        document.getPaths().forEach((path, item) -> item.readOperationsMap()
                .forEach((method, operation) -> operation(path, method.name().toLowerCase(Locale.ROOT), operation)));
    }

    private void operation(String path, String method, Operation operation) {
        String pointer = "/paths/" + Findings.escape(path) + "/" + method;
        operations.look(pointer, path, operation);
        security(pointer + "/security", operation.getSecurity());
    }

    private Map<String, SecurityScheme> schemes() {
        return document.getComponents() == null || document.getComponents().getSecuritySchemes() == null
                ? Map.of()
                : document.getComponents().getSecuritySchemes();
    }

    private void scheme(String name, SecurityScheme scheme) {
        String pointer = "/components/securitySchemes/" + Findings.escape(name);
        boolean headerKey =
                scheme.getType() == SecurityScheme.Type.APIKEY && scheme.getIn() == SecurityScheme.In.HEADER;
        boolean bearer = scheme.getType() == SecurityScheme.Type.HTTP && "bearer".equalsIgnoreCase(scheme.getScheme());
        if (!headerKey && !bearer) {
            found.add(pointer, "only an API key in a header and an HTTP bearer token are supported");
        }
        found.distinct(pointer, "credential", Names.constant(name));
    }

    private void security(String pointer, List<SecurityRequirement> alternatives) {
        for (int i = 0; alternatives != null && i < alternatives.size(); i++) {
            for (String scheme : alternatives.get(i).keySet()) {
                if (!schemes().containsKey(scheme)) {
                    found.add(pointer + "/" + i, "components/securitySchemes declares no " + scheme);
                }
            }
        }
    }
}
