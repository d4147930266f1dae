package me.ratio.contract.lint;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.OpenApiObject;
import me.ratio.openapi.OperationObject;
import me.ratio.openapi.Parameters;
import me.ratio.openapi.PathTemplate;

/**
 * Checks that paths are valid templates, differ from each other, and match the path parameters of their operations.
 *
 * <p>{@code /books/{id}} and {@code /books/{isbn}} are two names for one template: both match {@code /books/1}, and no
 * server can tell which operation is meant. {@code /books/{id}} and {@code /books/new} are fine, because OpenAPI
 * prefers the path without parameters.
 */
final class PathCheck implements Check {
    @Override
    public void run(LintContext context, LintFindings findings) {
        Map<String, String> shapes = new HashMap<>();
        for (OpenApiObject item : context.all("PathItem").toList()) {
            if (item.parent().filter(parent -> parent.is("Paths")).isPresent()) {
                String path = JsonPointers.lastKey(item.pointer());
                checkTemplate(item, path, findings);
                String same = shapes.putIfAbsent(PathTemplate.shape(path), path);
                if (same != null) {
                    findings.add(
                            LintRule.EQUIVALENT_PATHS, item, "This path matches the same requests as '" + same + "'.");
                }
            }
        }
        for (OperationObject operation : context.document().operations()) {
            if (isWritten(context, operation)) {
                checkParameters(operation, findings);
            }
        }
    }

    private static void checkTemplate(OpenApiObject item, String path, LintFindings findings) {
        List<String> names = PathTemplate.parameters(path);
        String rest = path;
        for (String name : names) {
            rest = rest.replace("{" + name + "}", "");
        }
        if (rest.matches(".*[{}].*")) {
            findings.add(LintRule.PATH_TEMPLATE, item, "Each pair of braces in a path must enclose one name.");
        } else if (names.stream().distinct().count() < names.size()) {
            findings.add(LintRule.PATH_TEMPLATE, item, "The path has two parameters with the same name.");
        }
    }

    /**
     * Tells whether an operation is written under its path, and not in a path item that the path refers to. A shared path
     * item has no template of its own, so its parameters cannot be right or wrong.
     */
    private static boolean isWritten(LintContext context, OperationObject operation) {
        String item = JsonPointers.child("/paths", operation.path());
        return operation.pathItem().pointer().equals(item)
                && context.at(operation.node().pointer()).isPresent();
    }

    private static void checkParameters(OperationObject operation, LintFindings findings) {
        for (LocatedNode owner : List.of(operation.pathItem(), operation.node())) {
            owner.elements("parameters").stream()
                    .filter(PathCheck::isPathParameter)
                    .filter(parameter -> !parameter.resolved().isTrue("required"))
                    .forEach(parameter -> findings.add(
                            LintRule.PATH_PARAMETER_OPTIONAL,
                            parameter.pointer(),
                            "The path parameter '" + parameter.resolved().text("name") + "' must be required."));
        }
        Map<String, LocatedNode> declared = new LinkedHashMap<>();
        Parameters.of(operation.pathItem(), operation.node()).values().stream()
                .filter(PathCheck::isPathParameter)
                .forEach(parameter -> declared.put(parameter.resolved().text("name"), parameter));
        List<String> names = PathTemplate.parameters(operation.path());
        for (String name : names) {
            if (!declared.containsKey(name)) {
                findings.add(
                        LintRule.PATH_PARAMETER_UNDECLARED,
                        operation.node().pointer(),
                        "The path contains '{" + name + "}', but the operation has no path parameter of this name.");
            }
        }
        declared.forEach((name, parameter) -> {
            if (!names.contains(name)) {
                findings.add(
                        LintRule.PATH_PARAMETER_UNUSED,
                        parameter.pointer(),
                        "The path does not contain '{" + name + "}' for this parameter.");
            }
        });
    }

    private static boolean isPathParameter(LocatedNode parameter) {
        return parameter.resolved().text("in").equals("path");
    }
}
