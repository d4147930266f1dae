package me.ratio.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import me.ratio.generator.contract.Operation;
import me.ratio.generator.contract.Property;
import me.ratio.generator.source.Javadoc;
import me.ratio.generator.source.Names;

/**
 * One argument of an operation's method.
 *
 * @param annotation what Feign needs before it, empty for the body
 * @param words its description, as Javadoc
 */
record Argument(String annotation, String type, String name, String words) {
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
        if (annotation.isEmpty()) {
            return Set.of();
        }
        return annotation.startsWith("@QueryMap")
                ? Set.of("feign.QueryMap")
                : Set.of("feign.Param", "me.ratio.runtime.feign.PathSegment");
    }

    /** The path parameters, then the body, then all other parameters as one value. */
    static List<Argument> of(Operation operation) {
        List<Argument> arguments = new ArrayList<>();
        operation.pathParameters().forEach(path -> arguments.add(path(path, operation)));
        if (operation.body() != null) {
            String words = operation.body().words().text();
            arguments.add(new Argument(
                    "",
                    JavaTypes.of(operation.body().type()),
                    Names.BODY,
                    Javadoc.sentence(words == null ? "The request body" : words)));
        }
        if (operation.query() != null) {
            arguments.add(new Argument(
                    "@QueryMap ",
                    operation.query().name(),
                    Names.QUERY,
                    Javadoc.sentence(Names.capitalized(queryWords(operation)))));
        }
        return arguments;
    }

    /** What the parameters are that are not in the path. */
    static String queryWords(Operation operation) {
        return operation.pathParameters().isEmpty() ? "the parameters" : "the other parameters";
    }

    private static Argument path(Property path, Operation operation) {
        String name = Names.literal(Placeholder.of(path, operation));
        String annotation = "@Param(value = " + name + ", expander = PathSegment.class) ";
        String words = path.words().text();
        return new Argument(
                annotation,
                JavaTypes.of(path.type()),
                path.java(),
                words == null ? "The path parameter " + Javadoc.code(path.wire()) + "." : Javadoc.sentence(words));
    }
}
