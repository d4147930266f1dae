package me.ratio.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openapitools.codegen.utils.ModelUtils;

/** What the templates cannot express of an operation. */
final class UnsupportedOperations {
    private static final Pattern TEMPLATE = Pattern.compile("\\{([^{}]*)}");

    private final OpenAPI document;
    private final Findings found;
    private final UnsupportedSchemas schemas;

    UnsupportedOperations(OpenAPI document, Findings found, UnsupportedSchemas schemas) {
        this.document = document;
        this.found = found;
        this.schemas = schemas;
    }

    void look(String pointer, String path, Operation operation) {
        name(pointer, operation);
        List<String> tags = operation.getTags() == null ? List.of() : operation.getTags();
        if (tags.isEmpty()) {
            found.add(pointer, "no tag; a tag decides which interface the operation belongs to");
        } else if (tags.size() > 1) {
            found.add(pointer + "/tags", "more than one tag; an operation belongs to one interface");
        }
        Map<String, Object> extensions = operation.getExtensions();
        found.typed(pointer, extensions, OperationView.FACTORS, Integer.class, "a whole number");
        found.typed(pointer, extensions, OperationView.REPEATABLE, Boolean.class, "true or false");
        found.typed(pointer, extensions, OperationView.ISSUES_SESSION, String.class, "the name of a property");
        parameters(pointer, path, operation);
        if (operation.getRequestBody() != null) {
            content(
                    pointer + "/requestBody/content",
                    ModelUtils.getReferencedRequestBody(document, operation.getRequestBody())
                            .getContent());
        }
        answers(pointer + "/responses", operation);
    }

    private void name(String pointer, Operation operation) {
        String id = operation.getOperationId();
        if (id == null) {
            found.add(pointer, "no operationId; name the operation in the document or in an overlay");
        } else if (!Names.isMethod(id)) {
            found.add(pointer + "/operationId", "must be a name of a Java method in lower camel case");
        } else {
            found.distinct(pointer + "/operationId", "operation", Names.constant(id));
        }
    }

    private void parameters(String pointer, String path, Operation operation) {
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        Set<String> undeclared = new LinkedHashSet<>();
        for (Matcher names = TEMPLATE.matcher(path); names.find(); ) {
            undeclared.add(names.group(1));
        }
        boolean query = false;
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = QueryValues.resolve(document, parameters.get(i));
            String place = pointer + "/parameters/" + i;
            found.typed(place, parameter.getExtensions(), QueryValues.SUPPLIED_BY, String.class, "a text");
            if ("path".equals(parameter.getIn()) && !undeclared.remove(parameter.getName())) {
                found.add(place, "the path has no {" + parameter.getName() + "}");
            }
            if (!QueryValues.isSupplied(parameter)) {
                query |= "query".equals(parameter.getIn());
                parameter(place, parameter);
            }
        }
        undeclared.forEach(name -> found.add(pointer, "no parameter declares {" + name + "} of the path"));
        if (query && operation.getOperationId() != null) {
            schemas.taken(pointer + "/parameters", QueryValues.typeName(operation));
        }
    }

    private void parameter(String pointer, Parameter parameter) {
        if (!Set.of("path", "query").contains(parameter.getIn())) {
            found.add(
                    pointer,
                    "a caller cannot give a parameter in " + parameter.getIn() + " yet; mark it "
                            + QueryValues.SUPPLIED_BY + " when the runtime sends it");
        } else if (parameter.getSchema() == null) {
            found.add(pointer, "a parameter needs a schema, content is not supported yet");
        } else {
            if (parameter.getStyle() != null
                    && !Set.of("simple", "form").contains(parameter.getStyle().toString())) {
                found.add(pointer + "/style", "only the default style is supported, not " + parameter.getStyle());
            }
            if ("array"
                            .equals(ModelUtils.getReferencedSchema(document, parameter.getSchema())
                                    .getType())
                    && ("path".equals(parameter.getIn()) || Boolean.FALSE.equals(parameter.getExplode()))) {
                found.add(pointer, "an array is supported in a query only, one element per parameter");
            }
            schemas.nested(pointer + "/schema", parameter.getSchema());
        }
    }

    private void answers(String pointer, Operation operation) {
        Set<String> answers = new LinkedHashSet<>();
        operation.getResponses().forEach((status, declared) -> {
            ApiResponse response = ModelUtils.getReferencedApiResponse(document, declared);
            content(pointer + "/" + status + "/content", response.getContent());
            if (status.startsWith("2")) {
                answers.add(answer(response));
            }
        });
        if (answers.size() > 1) {
            found.add(pointer, "success statuses with different answers would need more than one return type");
        }
    }

    private static String answer(ApiResponse response) {
        return response.getContent() == null || response.getContent().isEmpty()
                ? "nothing"
                : String.valueOf(
                        response.getContent().values().iterator().next().getSchema());
    }

    private void content(String pointer, Content content) {
        if (content != null) {
            content.forEach((type, media) -> {
                if (!type.matches("application/json\\s*(;.*)?")) {
                    found.add(pointer + "/" + Findings.escape(type), "only application/json is supported");
                } else if (media.getSchema() != null) {
                    schemas.nested(pointer + "/" + Findings.escape(type) + "/schema", media.getSchema());
                }
            });
        }
    }
}
