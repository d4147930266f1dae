package me.ratio.generator;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.model.ApiInfoMap;
import org.openapitools.codegen.model.OperationMap;
import org.openapitools.codegen.model.OperationsMap;
import org.openapitools.codegen.utils.ModelUtils;

/** What the templates print of the whole contract: its operations, tags, credentials, headers and servers. */
final class ContractView {
    static final String ENVIRONMENT = "x-environment";

    private ContractView() {}

    static void decorate(Map<String, Object> bundle, OpenAPI document) {
        List<Map<String, Object>> tags = new ArrayList<>();
        List<Map<String, Object>> operations = new ArrayList<>();
        for (OperationsMap api : ((ApiInfoMap) bundle.get("apiInfo")).getApis()) {
            OperationMap of = api.getOperations();
            boolean bearer = false;
            for (CodegenOperation operation : of.getOperation()) {
                Map<String, Object> row = new LinkedHashMap<>(view(operation));
                row.put("tag", of.get("tagName"));
                row.put("apiName", of.getClassname());
                operations.add(row);
                bearer |= takesBearer(row.get("credentials"), document);
            }
            Map<String, Object> tag = new LinkedHashMap<>();
            tag.put("apiName", of.getClassname());
            tag.put("feignName", of.get("feignName"));
            tag.put("accessor", accessor(of.getClassname()));
            tag.put("takesBearer", bearer);
            tags.add(tag);
        }
        bundle.put("operations", endedBy(operations, ",", ";"));
        bundle.put("tags", endedBy(tags, ",", ");"));
        bundle.put(
                "applicationTags",
                tags.stream().filter(tag -> !(Boolean) tag.get("takesBearer")).toList());
        bundle.put(
                "sessionTags",
                tags.stream().filter(tag -> (Boolean) tag.get("takesBearer")).toList());
        bundle.put("credentials", endedBy(credentials(document), ",", ";"));
        bundle.put("headers", headers(document));
        bundle.put("environments", endedBy(environments(document), ",", ";"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> view(CodegenOperation operation) {
        return (Map<String, Object>) operation.vendorExtensions.get("view");
    }

    /** The tag in lower camel case; the name of its interface when the tag is no name of a method. */
    private static String accessor(String apiName) {
        String tag = decapitalized(apiName.replaceFirst("Api$", ""));
        return Names.isMethod(tag) ? tag : decapitalized(apiName);
    }

    private static String decapitalized(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static List<Map<String, Object>> credentials(OpenAPI document) {
        List<Map<String, Object>> credentials = new ArrayList<>();
        schemes(document).forEach((name, scheme) -> {
            boolean bearer = isBearer(scheme);
            credentials.add(new LinkedHashMap<>(Map.of(
                    "constant", Names.constant(name),
                    "scheme", Names.literal(name),
                    "header", Names.literal(bearer ? "Authorization" : scheme.getName()),
                    "prefix", Names.literal(bearer ? "Bearer " : ""),
                    "comment", Javadoc.comment("    ", List.of(words(name, scheme)), List.of()))));
        });
        return credentials;
    }

    private static String words(String name, SecurityScheme scheme) {
        return scheme.getDescription() == null
                ? "The scheme " + Javadoc.code(name) + "."
                : Javadoc.sentence(scheme.getDescription());
    }

    /** Whether an alternative asks for a user's token. */
    private static boolean takesBearer(Object alternatives, OpenAPI document) {
        return ((List<?>) alternatives)
                .stream()
                        .flatMap(all -> ((List<?>) all).stream())
                        .anyMatch(scheme -> isBearer(schemes(document).get(scheme)));
    }

    private static boolean isBearer(SecurityScheme scheme) {
        return scheme.getType() == SecurityScheme.Type.HTTP;
    }

    private static Map<String, SecurityScheme> schemes(OpenAPI document) {
        Components components = document.getComponents();
        return components == null || components.getSecuritySchemes() == null
                ? Map.of()
                : components.getSecuritySchemes();
    }

    /** Header parameters and response headers that the document declares once, under their component's name. */
    private static List<Map<String, Object>> headers(OpenAPI document) {
        Map<String, Object> headers = new LinkedHashMap<>();
        if (document.getComponents() != null && document.getComponents().getParameters() != null) {
            document.getComponents().getParameters().forEach((name, parameter) -> {
                if ("header".equals(parameter.getIn())) {
                    headers.put(Names.constant(name), Names.literal(parameter.getName()));
                }
            });
        }
        document.getPaths().values().forEach(item -> item.readOperations()
                .forEach(operation -> operation.getResponses().values().forEach(response -> {
                    ApiResponse resolved = ModelUtils.getReferencedApiResponse(document, response);
                    if (resolved.getHeaders() != null) {
                        resolved.getHeaders().forEach((wire, header) -> {
                            if (header.get$ref() != null) {
                                String component = header.get$ref().replaceFirst(".*/", "");
                                headers.put(Names.constant(component), Names.literal(wire));
                            }
                        });
                    }
                })));
        List<Map<String, Object>> rows = new ArrayList<>();
        headers.forEach((constant, literal) -> rows.add(Map.of("constant", constant, "literal", literal)));
        return rows;
    }

    private static List<Map<String, Object>> environments(OpenAPI document) {
        List<Map<String, Object>> environments = new ArrayList<>();
        document.getServers().forEach(server -> {
            Object name = server.getExtensions() == null
                    ? null
                    : server.getExtensions().get(ENVIRONMENT);
            if (name != null) {
                String words = server.getDescription() == null ? name.toString() : server.getDescription();
                environments.add(new LinkedHashMap<>(Map.of(
                        "constant", Names.constant(name.toString()),
                        "url", Names.literal(server.getUrl()),
                        "comment", Javadoc.comment("    ", List.of(Javadoc.sentence(words)), List.of()))));
            }
        });
        return environments;
    }

    private static List<Map<String, Object>> endedBy(List<Map<String, Object>> rows, String between, String last) {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).put("end", i == rows.size() - 1 ? last : between);
        }
        return rows;
    }
}
