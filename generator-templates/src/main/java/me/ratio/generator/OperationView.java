package me.ratio.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenResponse;
import org.openapitools.codegen.utils.ModelUtils;

/** What the templates print of one operation: its method, its words and its row in the operations table. */
final class OperationView {
    static final String FACTORS = "x-factors";
    static final String REPEATABLE = "x-repeatable";
    static final String ISSUES_SESSION = "x-issues-session";

    /** The indentation of an argument in the operations table. */
    private static final String ROW = "            ";

    private OperationView() {}

    static void decorate(CodegenOperation generated, Operation operation, OpenAPI document) {
        generated.pathParams.sort(
                Comparator.comparingInt(parameter -> generated.path.indexOf("{" + parameter.baseName + "}")));
        List<Argument> arguments = Argument.of(generated, operation, document);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("name", generated.operationId);
        view.put("id", Names.literal(generated.operationId));
        view.put("constant", Names.constant(generated.operationId));
        view.put("method", Names.literal(generated.httpMethod));
        view.put("path", Names.literal(generated.path));
        view.put("requestLine", Names.literal(generated.httpMethod + " " + generated.path));
        view.put("returns", returns(generated));
        view.put("arguments", arguments);
        view.put("declaration", declaration(generated, arguments));
        view.put("carried", carried(generated, arguments));
        view.put("comment", comment(generated, operation, document, arguments));
        view.put("pathParameters", row(generated.pathParams.stream().map(path -> path.baseName), "),"));
        view.put("statuses", row(generated.responses.stream().map(OperationView::status), "))"));
        view.put("credentials", credentials(operation, document));
        view.put("alternatives", alternatives(operation, document));
        view.put("factors", extension(generated, FACTORS, 0));
        view.put("repeatable", extension(generated, REPEATABLE, false));
        Object session = extension(generated, ISSUES_SESSION, null);
        view.put("issuesSession", session == null ? "null" : Names.literal(session.toString()));
        view.put("deprecated", generated.isDeprecated);
        if (Boolean.FALSE.equals(extension(generated, QueryValues.REQUIRED, null))) {
            view.put("overload", overload(generated, arguments));
        }
        generated.vendorExtensions.put("view", view);
    }

    private static String returns(CodegenOperation generated) {
        return generated.returnType == null ? "void" : generated.returnType;
    }

    private static String declaration(CodegenOperation generated, List<Argument> arguments) {
        return ArgumentList.line(
                "    ",
                "default " + returns(generated) + " " + generated.operationId + "(",
                arguments.stream().map(Argument::plain).toList(),
                ") {");
    }

    private static String carried(CodegenOperation generated, List<Argument> arguments) {
        return ArgumentList.line(
                "    ",
                returns(generated) + " " + generated.operationId + "(",
                arguments.stream().map(Argument::carried).toList(),
                ");");
    }

    /** The same method without its last argument, the query, when all of that is optional. */
    private static Map<String, Object> overload(CodegenOperation generated, List<Argument> arguments) {
        List<Argument> shorter = arguments.subList(0, arguments.size() - 1);
        List<String> passed =
                new ArrayList<>(shorter.stream().map(Argument::name).toList());
        passed.add(arguments.get(arguments.size() - 1).type() + ".builder().build()");
        String call = (generated.returnType == null ? "" : "return ") + generated.operationId + "(";
        return Map.of(
                "declaration", declaration(generated, shorter),
                "carried", carried(generated, shorter),
                "call", ArgumentList.line("        ", call, passed, ");"));
    }

    private static String comment(
            CodegenOperation generated, Operation operation, OpenAPI document, List<Argument> arguments) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(
                Javadoc.sentence(operation.getSummary() == null ? generated.operationId : operation.getSummary()));
        if (operation.getDescription() != null && !operation.getDescription().isBlank()) {
            paragraphs.add(Javadoc.sentence(operation.getDescription()));
        }
        Object factors = extension(generated, FACTORS, 0);
        paragraphs.add(Javadoc.code(generated.httpMethod + " " + generated.path)
                + (factors.equals(0) ? "" : ", with " + factors + " proven factor" + (factors.equals(1) ? "" : "s"))
                + (Boolean.TRUE.equals(extension(generated, REPEATABLE, false))
                        ? "; safe to send again."
                        : "; never sent again by itself."));
        List<String> tags = new ArrayList<>();
        arguments.forEach(argument -> tags.add("@param " + argument.name() + " " + argument.words()));
        generated.responses.stream()
                .filter(response -> response.is2xx && generated.returnType != null)
                .findFirst()
                .ifPresent(response -> tags.add("@return " + words(response, operation, document)));
        if (generated.isDeprecated) {
            tags.add("@deprecated the contract marks it so");
        }
        return Javadoc.comment("    ", paragraphs, tags);
    }

    private static String words(CodegenResponse response, Operation operation, OpenAPI document) {
        // what the publisher wrote, not what the library escaped
        String words = ModelUtils.getReferencedApiResponse(
                        document, operation.getResponses().get(response.code))
                .getDescription();
        return words == null || words.isBlank() ? "The answer." : Javadoc.sentence(words);
    }

    /** OpenAPI Generator calls the default response 0. */
    private static String status(CodegenResponse response) {
        return response.isDefault ? "default" : response.code;
    }

    private static List<List<String>> credentials(Operation operation, OpenAPI document) {
        List<SecurityRequirement> requirements =
                operation.getSecurity() != null ? operation.getSecurity() : document.getSecurity();
        return requirements == null
                ? List.of()
                : requirements.stream().map(all -> List.copyOf(all.keySet())).toList();
    }

    private static String alternatives(Operation operation, OpenAPI document) {
        List<String> alternatives = credentials(operation, document).stream()
                .map(all -> all.stream()
                        .map(scheme -> "Credential." + Names.constant(scheme))
                        .collect(Collectors.joining(", ", "List.of(", ")")))
                .toList();
        return ArgumentList.line(ROW, "List.of(", alternatives, "),").strip();
    }

    /** A list of texts as one argument in a row of the operations table. */
    private static String row(Stream<String> values, String after) {
        return ArgumentList.line(ROW, "List.of(", values.map(Names::literal).toList(), after)
                .strip();
    }

    private static Object extension(CodegenOperation generated, String name, Object otherwise) {
        return generated.vendorExtensions.getOrDefault(name, otherwise);
    }
}
