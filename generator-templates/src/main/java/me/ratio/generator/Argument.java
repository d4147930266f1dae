package me.ratio.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * One argument of an operation's method.
 *
 * @param annotation what Feign needs before it, empty for the body
 * @param words its description, as Javadoc
 */
record Argument(String annotation, String type, String name, String words) {
    static final String BODY = "request";
    static final String QUERY = "query";

    /** As a caller sees it. */
    String plain() {
        return type + " " + name;
    }

    /** As Feign sees it. */
    String carried() {
        return annotation + plain();
    }

    /** What Feign's annotations on it need. */
    Set<String> feignImports() {
        return annotation.isEmpty()
                ? Set.of()
                : Set.of(annotation.startsWith("@QueryMap") ? "feign.QueryMap" : "feign.Param");
    }

    /** The path parameters, then the body, then the query parameters as one value. */
    static List<Argument> of(CodegenOperation generated, Operation operation, OpenAPI document) {
        List<Argument> arguments = new ArrayList<>();
        generated.pathParams.forEach(path -> arguments.add(path(path)));
        if (generated.bodyParam != null) {
            String words = ModelUtils.getReferencedRequestBody(document, operation.getRequestBody())
                    .getDescription();
            arguments.add(new Argument("", generated.bodyParam.dataType, BODY, sentence(words, BODY)));
        }
        Object query = generated.vendorExtensions.get(QueryValues.TYPE);
        if (query != null) {
            arguments.add(new Argument("@QueryMap ", query.toString(), QUERY, "The query parameters."));
        }
        return arguments;
    }

    private static Argument path(CodegenParameter path) {
        String annotation = "@Param(value = " + Names.literal(path.baseName) + ", expander = PathSegment.class) ";
        return new Argument(
                annotation, path.dataType, path.paramName, sentence(path.unescapedDescription, path.baseName));
    }

    private static String sentence(String words, String otherwise) {
        return Javadoc.sentence(words == null || words.isBlank() ? otherwise : words);
    }
}
