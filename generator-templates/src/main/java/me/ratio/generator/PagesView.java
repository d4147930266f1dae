package me.ratio.generator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import me.ratio.generator.contract.OperationModel;
import me.ratio.generator.contract.Pagination;
import me.ratio.generator.contract.Property;
import me.ratio.generator.contract.Type;
import me.ratio.generator.source.ArgumentList;
import me.ratio.generator.source.Javadoc;
import me.ratio.generator.source.ReservedNames;

/**
 * Prepares the method that reads all pages of an operation, one after the other: {@code listBooksPages(query)} beside
 * {@code listBooks(query)}.
 */
record PagesView(OperationModel operation, JavaTypes types, List<MethodArgument> arguments, String method) {
    /** Returns the types that the method uses besides those of the operation itself. */
    Set<String> imports(String modelPackage) {
        Set<String> imports = new LinkedHashSet<>(JavaTypes.imports(element(), modelPackage));
        imports.add("me.ratio.runtime.page.Pages");
        return imports;
    }

    private String element() {
        return types.of(((Type.ListOf) pagination().items().type()).element());
    }

    private Pagination pagination() {
        return operation.pagination();
    }

    String comment() {
        List<String> tags = new ArrayList<>();
        arguments.forEach(argument -> tags.add("@param " + argument.name() + " " + argument.description()));
        tags.add("@return The elements of all pages. Iterating over them calls {@code " + method
                + "} for each page, and throws what it throws.");
        return Javadoc.comment(
                "    ",
                List.of("Returns the elements of all pages of {@code " + method
                        + "}, each page read when it is needed."),
                tags);
    }

    String declaration() {
        return ArgumentList.line(
                "    ",
                "default Pages<" + element() + "> " + name() + "(",
                arguments.stream().map(MethodArgument::plain).toList(),
                ") {");
    }

    private String name() {
        return method + "Pages";
    }

    /** Returns how the method is called, with the parameters of the first page or of a later one. */
    String call() {
        return call(ReservedNames.QUERY_ARGUMENT);
    }

    String nextCall() {
        return call("next.build()");
    }

    private String call(String query) {
        List<String> values = arguments.stream()
                .map(argument -> argument.name().equals(ReservedNames.QUERY_ARGUMENT) ? query : argument.name())
                .toList();
        return method + "(" + String.join(", ", values) + ")";
    }

    /** Returns the builder of a later page's parameters, with the token. */
    String next() {
        String query = types.names().type(operation.query().id());
        String builder = pagination().with() == null ? "query.toBuilder()" : query + ".builder()";
        return query + ".Builder next = " + builder + "."
                + types.names().property(pagination().parameter()) + "(token);";
    }

    /** Returns the parameters that are sent with a token. */
    List<Map<String, String>> kept() {
        List<Map<String, String>> kept = new ArrayList<>();
        for (Property property :
                pagination().with() == null ? List.<Property>of() : pagination().with()) {
            kept.add(Map.of(
                    "type", types.of(property.type()), "name", types.names().property(property)));
        }
        return kept;
    }

    String page() {
        return types.of(operation.response().type());
    }

    String items() {
        return types.names().property(pagination().items());
    }

    String token() {
        return types.names().property(pagination().next());
    }
}
