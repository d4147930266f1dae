package me.ratio.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import me.ratio.generator.contract.OperationModel;
import me.ratio.generator.contract.Property;
import me.ratio.generator.source.JavaIdentifiers;
import me.ratio.generator.source.Javadoc;
import me.ratio.generator.source.ReservedNames;
import me.ratio.generator.source.StringLiteral;

/**
 * An argument of an operation's method.
 *
 * @param annotation the annotation that Feign needs, {@code ""} for the body
 * @param description its description, as Javadoc
 */
record MethodArgument(String annotation, String type, String name, String description) {
    /** Returns the declaration in the interface for callers. */
    String plain() {
        return type + " " + name;
    }

    /** Returns the declaration in the interface for Feign. */
    String annotated() {
        return annotation + plain();
    }

    Set<String> feignImports() {
        if (annotation.isEmpty()) {
            return Set.of();
        }
        return annotation.startsWith("@QueryMap")
                ? Set.of("feign.QueryMap")
                : Set.of("feign.Param", "me.ratio.runtime.feign.PathSegment");
    }

    /**
     * Returns the path parameters, then the body, then all other parameters as one object: a new optional parameter
     * adds a method to that object's builder and leaves the signature alone.
     *
     * <p>The query is last because it is what calls omit most: the overload without it then has the same first
     * arguments, {@code lend(id, request)} and {@code lend(id, request, query)}.
     */
    static List<MethodArgument> of(OperationModel operation, JavaTypes types) {
        List<MethodArgument> arguments = new ArrayList<>();
        operation.pathParameters().forEach(parameter -> arguments.add(path(parameter, operation, types)));
        if (operation.body() != null) {
            String description = operation.body().documentation().text();
            arguments.add(new MethodArgument(
                    "",
                    types.of(operation.body().type()),
                    ReservedNames.BODY_ARGUMENT,
                    Javadoc.sentence(description == null ? "The request body" : description)));
        }
        if (operation.query() != null) {
            arguments.add(new MethodArgument(
                    "@QueryMap ",
                    types.names().type(operation.query().id()),
                    ReservedNames.QUERY_ARGUMENT,
                    Javadoc.sentence(JavaIdentifiers.capitalized(queryDescription(operation)))));
        }
        return arguments;
    }

    /** Describes the parameters that are not in the path. */
    static String queryDescription(OperationModel operation) {
        return operation.pathParameters().isEmpty() ? "the parameters" : "the other parameters";
    }

    private static MethodArgument path(Property parameter, OperationModel operation, JavaTypes types) {
        String variable = StringLiteral.of(FeignPathVariable.of(parameter, operation));
        String description = parameter.documentation().text();
        return new MethodArgument(
                "@Param(value = " + variable + ", expander = PathSegment.class) ",
                types.of(parameter.type()),
                types.names().property(parameter),
                description == null
                        ? "The path parameter " + Javadoc.code(parameter.name()) + "."
                        : Javadoc.sentence(description));
    }
}
