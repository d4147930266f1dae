package me.ratio.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import me.ratio.generator.contract.ModelId;
import me.ratio.generator.contract.OperationModel;
import me.ratio.generator.contract.Property;
import me.ratio.generator.source.ArgumentList;
import me.ratio.generator.source.Javadoc;
import me.ratio.generator.source.ReservedNames;
import me.ratio.generator.source.StringLiteral;
import me.ratio.openapi.MediaTypes;

/** Prepares an operation for the templates: its method and its row in the operations table. */
record OperationView(OperationModel operation, JavaTypes types, List<MethodArgument> arguments, String exception) {
    /** The indentation of an argument in the operations table. */
    private static final String ROW = "            ";

    /**
     * Prepares an operation.
     *
     * @param exception the type that a failure is thrown as, null if calls do not go through the runtime
     */
    static OperationView of(OperationModel operation, JavaTypes types, String exception) {
        return new OperationView(operation, types, MethodArgument.of(operation, types), exception);
    }

    String name() {
        return types.names().method(operation);
    }

    String constant() {
        return types.names().constant(operation);
    }

    String id() {
        return StringLiteral.of(types.names().id(operation));
    }

    String method() {
        return StringLiteral.of(operation.method());
    }

    String path() {
        return StringLiteral.of(operation.path());
    }

    String requestLine() {
        return StringLiteral.of(operation.method() + " " + FeignPathVariable.path(operation));
    }

    String returns() {
        if (operation.response() == null) {
            return "void";
        }
        return (operation.response().nullable() ? "@Nullable " : "")
                + types.of(operation.response().type());
    }

    /** Returns the header that Feign must send with the body, null when there is no body or it is plain JSON. */
    String mediaType() {
        return operation.mediaType() == null || operation.mediaType().equals(MediaTypes.JSON)
                ? null
                : StringLiteral.of("Content-Type: " + operation.mediaType());
    }

    List<String> deprecation() {
        return Deprecation.annotation(operation.documentation());
    }

    String declaration() {
        return declaration(arguments);
    }

    private String declaration(List<MethodArgument> some) {
        return ArgumentList.line(
                "    ",
                "default " + returns() + " " + name() + "(",
                some.stream().map(MethodArgument::plain).toList(),
                ") {");
    }

    String feignDeclaration() {
        return feignDeclaration(arguments);
    }

    private String feignDeclaration(List<MethodArgument> some) {
        return ArgumentList.line(
                "    ",
                returns() + " " + name() + "(",
                some.stream().map(MethodArgument::annotated).toList(),
                ");");
    }

    /**
     * Returns the overloads for optional arguments: without the query, without the body, without both.
     *
     * <pre>
     * lend(String id, Loan request, LendQuery query)
     * lend(String id, Loan request)
     * lend(String id, LendQuery query)
     * lend(String id)
     * </pre>
     *
     * <p>A later contract may make an argument optional or add the first optional parameter; with an overload for each
     * combination, calls of today still compile and link.
     */
    List<Map<String, String>> overloads() {
        List<Map<String, String>> overloads = new ArrayList<>();
        if (operation.isQueryOptional()) {
            overloads.add(withoutQuery(arguments));
        }
        if (operation.body() != null && !operation.body().required()) {
            List<MethodArgument> shorter = without(arguments, ReservedNames.BODY_ARGUMENT);
            overloads.add(overload("a body", shorter));
            if (operation.isQueryOptional()) {
                overloads.add(withoutQuery(shorter));
            }
        }
        return overloads;
    }

    /**
     * Returns the overload without the query. In the plain interface it calls the method with an empty query, so a fake
     * implements one method for both. There is no such default for a missing body: no model stands for "nothing sent".
     */
    private Map<String, String> withoutQuery(List<MethodArgument> some) {
        List<MethodArgument> shorter = without(some, ReservedNames.QUERY_ARGUMENT);
        List<String> passed =
                new ArrayList<>(shorter.stream().map(MethodArgument::name).toList());
        passed.add(types.names().type(operation.query().id()) + ".builder().build()");
        String call = (operation.response() == null ? "" : "return ") + name() + "(";
        String left = some.size() == arguments.size() ? "" : "a body and ";
        Map<String, String> overload = overload(left + MethodArgument.queryDescription(operation), shorter);
        overload.put("call", ArgumentList.line("        ", call, passed, ");"));
        return overload;
    }

    private Map<String, String> overload(String without, List<MethodArgument> some) {
        Map<String, String> overload = new LinkedHashMap<>();
        overload.put(
                "comment", Javadoc.comment("    ", List.of("Calls the operation without " + without + "."), List.of()));
        overload.put("declaration", declaration(some));
        overload.put("feignDeclaration", feignDeclaration(some));
        return overload;
    }

    private static List<MethodArgument> without(List<MethodArgument> some, String name) {
        return some.stream().filter(argument -> !argument.name().equals(name)).toList();
    }

    String comment() {
        return OperationComment.of(operation, arguments, exception);
    }

    String pathParameters() {
        return row(operation.pathParameters().stream().map(Property::name), "),");
    }

    String statuses() {
        return row(operation.statuses().stream(), "),");
    }

    String alternatives() {
        List<String> alternatives = operation.security().stream()
                .map(all -> all.stream()
                        .map(scheme -> "Credentials." + types.names().credential(scheme))
                        .collect(Collectors.joining(", ", "List.of(", ")")))
                .toList();
        return ArgumentList.line(ROW, "List.of(", alternatives, "),").strip();
    }

    boolean retryable() {
        return operation.retryable();
    }

    /** Returns the extensions that {@code Operation} has no component for, as a map. */
    String extensions() {
        List<String> extensions = new ArrayList<>();
        if (operation.factors() != 0) {
            extensions.add("\"x-factors\", " + operation.factors());
        }
        if (operation.session() != null) {
            extensions.add("\"x-issues-session\", " + StringLiteral.of(operation.session()));
        }
        return "Map.of(" + String.join(", ", extensions) + ")";
    }

    /** Returns the models that the signature names. */
    Set<ModelId> models() {
        Set<ModelId> models = new LinkedHashSet<>();
        if (operation.body() != null) {
            models.addAll(JavaTypes.models(operation.body().type()));
        }
        if (operation.response() != null) {
            models.addAll(JavaTypes.models(operation.response().type()));
        }
        operation.pathParameters().forEach(path -> models.addAll(JavaTypes.models(path.type())));
        return models;
    }

    /** Returns a list of texts as one argument in a row of the operations table. */
    private static String row(Stream<String> values, String after) {
        return ArgumentList.line(ROW, "List.of(", values.map(StringLiteral::of).toList(), after)
                .strip();
    }
}
