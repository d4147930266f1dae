package me.ratio.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import me.ratio.generator.contract.Operation;
import me.ratio.generator.contract.Property;
import me.ratio.generator.source.ArgumentList;
import me.ratio.generator.source.Javadoc;
import me.ratio.generator.source.Names;

/** What the templates print of one operation: its method and its row in the operations table. */
record OperationView(Operation operation, List<Argument> arguments, String exception) {
    /** The indentation of an argument in the operations table. */
    private static final String ROW = "            ";

    /** @param exception the type that a failure is thrown as, null if calls do not go through the runtime */
    static OperationView of(Operation operation, String exception) {
        return new OperationView(operation, Argument.of(operation), exception);
    }

    String name() {
        return operation.java();
    }

    String constant() {
        return operation.constant();
    }

    String id() {
        return Names.literal(operation.id());
    }

    String method() {
        return Names.literal(operation.method());
    }

    String path() {
        return Names.literal(operation.path());
    }

    String requestLine() {
        return Names.literal(operation.method() + " " + Placeholder.path(operation));
    }

    String returns() {
        if (operation.answer() == null) {
            return "void";
        }
        return (operation.answer().nullable() ? "@Nullable " : "")
                + JavaTypes.of(operation.answer().type());
    }

    /** What Feign has to be told of the body, null when that is plain JSON or nothing. */
    String mediaType() {
        return operation.mediaType() == null || operation.mediaType().equals("application/json")
                ? null
                : Names.literal("Content-Type: " + operation.mediaType());
    }

    List<String> deprecation() {
        return Deprecation.annotation(operation.words());
    }

    String declaration() {
        return declaration(arguments);
    }

    private String declaration(List<Argument> some) {
        return ArgumentList.line(
                "    ",
                "default " + returns() + " " + name() + "(",
                some.stream().map(Argument::plain).toList(),
                ") {");
    }

    String feignDeclaration() {
        return feignDeclaration(arguments);
    }

    private String feignDeclaration(List<Argument> some) {
        return ArgumentList.line(
                "    ",
                returns() + " " + name() + "(",
                some.stream().map(Argument::carried).toList(),
                ");");
    }

    /** The same method without what is optional: the body, the parameters that are not in the path, or both. */
    List<Map<String, String>> overloads() {
        List<Map<String, String>> overloads = new ArrayList<>();
        if (operation.isQueryOptional()) {
            overloads.add(withoutQuery(arguments));
        }
        if (operation.body() != null && !operation.body().required()) {
            List<Argument> shorter = without(arguments, Names.BODY);
            overloads.add(overload("a body", shorter));
            if (operation.isQueryOptional()) {
                overloads.add(withoutQuery(shorter));
            }
        }
        return overloads;
    }

    private Map<String, String> withoutQuery(List<Argument> some) {
        List<Argument> shorter = without(some, Names.QUERY);
        List<String> passed =
                new ArrayList<>(shorter.stream().map(Argument::name).toList());
        passed.add(operation.query().name() + ".builder().build()");
        String call = (operation.answer() == null ? "" : "return ") + name() + "(";
        String left = some.size() == arguments.size() ? "" : "a body and ";
        Map<String, String> overload = overload(left + Argument.queryWords(operation), shorter);
        overload.put("call", ArgumentList.line("        ", call, passed, ");"));
        return overload;
    }

    private Map<String, String> overload(String without, List<Argument> some) {
        Map<String, String> overload = new LinkedHashMap<>();
        overload.put(
                "comment", Javadoc.comment("    ", List.of("Calls the operation without " + without + "."), List.of()));
        overload.put("declaration", declaration(some));
        overload.put("feignDeclaration", feignDeclaration(some));
        return overload;
    }

    private static List<Argument> without(List<Argument> some, String name) {
        return some.stream().filter(argument -> !argument.name().equals(name)).toList();
    }

    String comment() {
        return OperationComment.of(this);
    }

    String pathParameters() {
        return row(operation.pathParameters().stream().map(Property::wire), "),");
    }

    String statuses() {
        return row(operation.statuses().stream(), "),");
    }

    String alternatives() {
        List<String> alternatives = operation.security().stream()
                .map(all -> all.stream()
                        .map(constant -> "Credentials." + constant)
                        .collect(Collectors.joining(", ", "List.of(", ")")))
                .toList();
        return ArgumentList.line(ROW, "List.of(", alternatives, "),").strip();
    }

    boolean retryable() {
        return operation.repeatable();
    }

    /** Returns the facts of extensions that the runtime has no accessor for. */
    String extensions() {
        List<String> extensions = new ArrayList<>();
        if (operation.factors() != 0) {
            extensions.add("\"x-factors\", " + operation.factors());
        }
        if (operation.session() != null) {
            extensions.add("\"x-issues-session\", " + Names.literal(operation.session()));
        }
        return "Map.of(" + String.join(", ", extensions) + ")";
    }

    /** The models that its signature names. */
    Set<String> models() {
        Set<String> models = new LinkedHashSet<>();
        if (operation.body() != null) {
            models.addAll(JavaTypes.models(operation.body().type()));
        }
        if (operation.answer() != null) {
            models.addAll(JavaTypes.models(operation.answer().type()));
        }
        operation.pathParameters().forEach(path -> models.addAll(JavaTypes.models(path.type())));
        return models;
    }

    /** A list of texts as one argument in a row of the operations table. */
    private static String row(Stream<String> values, String after) {
        return ArgumentList.line(ROW, "List.of(", values.map(Names::literal).toList(), after)
                .strip();
    }
}
