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

/**
 * Prepares an operation for the templates: its method in the plain and the Feign interface, and its row in the
 * operations table.
 *
 * <p>Methods of the plain interface are {@code default} and throw, so a fake implements only those it needs, and a new
 * operation breaks no fake. The Feign interface overrides all of them, since Feign sends nothing for a default method.
 *
 * @param arguments the arguments of the longest method
 * @param exception the type that a failure is thrown as, null if calls do not go through the runtime
 */
record OperationView(OperationModel operation, JavaTypes types, List<MethodArgument> arguments, String exception) {
    /** The indentation of an argument in the operations table. */
    private static final String ROW = "            ";

    /** Prepares an operation; see the parameters of the record. */
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

    /** Returns method and path as Feign's template, in which braces mark variables. */
    String requestLine() {
        return StringLiteral.of(operation.method() + " " + FeignPathVariable.path(operation));
    }

    /** Returns the return type, {@code @Nullable Book} if a success may have no body. */
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

    private String declaration(List<MethodArgument> passed) {
        return ArgumentList.line(
                "    ",
                "default " + returns() + " " + name() + "(",
                passed.stream().map(MethodArgument::plain).toList(),
                ") {");
    }

    String feignDeclaration() {
        return feignDeclaration(arguments);
    }

    private String feignDeclaration(List<MethodArgument> passed) {
        return ArgumentList.line(
                "    ",
                returns() + " " + name() + "(",
                passed.stream().map(MethodArgument::annotated).toList(),
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
     * combination, calls of today still compile and link: {@code lend(id, request)} was the only method before {@code
     * LendQuery} existed.
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
    private Map<String, String> withoutQuery(List<MethodArgument> passed) {
        List<MethodArgument> shorter = without(passed, ReservedNames.QUERY_ARGUMENT);
        List<String> values =
                new ArrayList<>(shorter.stream().map(MethodArgument::name).toList());
        values.add(types.names().type(operation.query().id()) + ".builder().build()");
        String call = (operation.response() == null ? "" : "return ") + name() + "(";
        String alsoWithout = passed.size() == arguments.size() ? "" : "a body and ";
        Map<String, String> overload = overload(alsoWithout + MethodArgument.queryDescription(operation), shorter);
        overload.put("call", ArgumentList.line("        ", call, values, ");"));
        return overload;
    }

    private Map<String, String> overload(String without, List<MethodArgument> passed) {
        Map<String, String> overload = new LinkedHashMap<>();
        overload.put(
                "comment", Javadoc.comment("    ", List.of("Calls the operation without " + without + "."), List.of()));
        overload.put("declaration", declaration(passed));
        overload.put("feignDeclaration", feignDeclaration(passed));
        return overload;
    }

    private static List<MethodArgument> without(List<MethodArgument> passed, String name) {
        return passed.stream().filter(argument -> !argument.name().equals(name)).toList();
    }

    /** Returns the method for all pages, null if the operation has none. */
    PagesView pages() {
        return operation.pagination() == null ? null : new PagesView(operation, types, arguments, name());
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

    /**
     * Returns the security requirements as a list of lists: one of the outer ones suffices, and all of an inner one are
     * sent together. {@code [{key: []}, {}]} is {@code List.of(List.of(Credentials.KEY), List.of())}.
     */
    String alternatives() {
        List<String> alternatives = operation.security().stream()
                .map(schemes -> schemes.stream()
                        .map(scheme -> "Credentials." + types.names().credential(scheme))
                        .collect(Collectors.joining(", ", "List.of(", ")")))
                .toList();
        return ArgumentList.line(ROW, "List.of(", alternatives, "),").strip();
    }

    boolean retryable() {
        return operation.retryable();
    }

    /**
     * Returns the extensions that {@code Operation} has no component for, as a map. The runtime does not know them; the
     * client that understands {@code x-factors} looks it up by that name.
     */
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

    /** Returns the models that the signature names: if one is deprecated, the interface suppresses the warning. */
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
