package me.ratio.generator;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * Makes one value of an operation's query parameters: a schema like any other, so that it becomes a model with a
 * builder, and a parameter added later breaks no caller.
 */
final class QueryValues {
    static final String TYPE = "x-query-type";
    static final String REQUIRED = "x-query-required";
    static final String SUPPLIED_BY = "x-supplied-by";

    private QueryValues() {}

    /** Whether the runtime sends the parameter, so that no method has it as an argument. */
    static boolean isSupplied(Parameter parameter) {
        return parameter.getExtensions() != null && parameter.getExtensions().containsKey(SUPPLIED_BY);
    }

    /** The schema that an operation's query parameters become. */
    static String typeName(Operation operation) {
        String id = operation.getOperationId();
        return Character.toUpperCase(id.charAt(0)) + id.substring(1) + "Query";
    }

    static Parameter resolve(OpenAPI document, Parameter parameter) {
        return parameter.get$ref() == null ? parameter : ModelUtils.getReferencedParameter(document, parameter);
    }

    static void replaceParameters(OpenAPI document) {
        document.getPaths().values().forEach(item -> item.readOperations().forEach(op -> replace(document, op)));
    }

    private static void replace(OpenAPI document, Operation operation) {
        if (operation.getParameters() == null) {
            return;
        }
        List<Parameter> kept = new ArrayList<>();
        Schema<Object> value = new ObjectSchema();
        for (Parameter declared : operation.getParameters()) {
            Parameter parameter = resolve(document, declared);
            if (isSupplied(parameter)) {
                continue;
            }
            if (!"query".equals(parameter.getIn())) {
                kept.add(parameter);
                continue;
            }
            value.addProperty(parameter.getName(), property(parameter));
            if (Boolean.TRUE.equals(parameter.getRequired())) {
                value.addRequiredItem(parameter.getName());
            }
        }
        operation.setParameters(kept);
        if (value.getProperties() != null) {
            String name = typeName(operation);
            value.description("The query parameters of " + operation.getOperationId() + ".");
            if (document.getComponents() == null) {
                document.setComponents(new Components());
            }
            document.getComponents().addSchemas(name, value);
            operation.addExtension(TYPE, name);
            operation.addExtension(REQUIRED, value.getRequired() != null);
        }
    }

    private static Schema<?> property(Parameter parameter) {
        Schema<?> declared = parameter.getSchema();
        Schema<?> property = declared.get$ref() == null
                ? declared
                : new Schema<>().addAllOfItem(new Schema<>().$ref(declared.get$ref()));
        if (parameter.getDescription() != null) {
            property.setDescription(parameter.getDescription());
        }
        if (parameter.getDeprecated() != null) {
            property.setDeprecated(parameter.getDeprecated());
        }
        if (parameter.getExtensions() != null) {
            parameter.getExtensions().forEach(property::addExtension);
        }
        return property;
    }
}
