package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.structure.OpenApiObject;

/** Paths are templates, differ from each other, and name exactly the path parameters of their operations. */
final class PathCheck implements Check {
    private static final Pattern NAME = Pattern.compile("\\{([^{}/]+)}");

    @Override
    public void run(LintContext context, LintFindings findings) {
        Map<String, String> shapes = new HashMap<>();
        Map<String, List<OpenApiObject>> operations = context.all("Operation")
                .collect(Collectors.groupingBy(operation ->
                        operation.around().map(OpenApiObject::pointer).orElse("")));
        for (OpenApiObject item : context.all("PathItem").toList()) {
            if (item.around().filter(around -> around.is("Paths")).isPresent()) {
                String path = JsonPointers.lastKey(item.pointer());
                checkTemplate(item, path, findings);
                String same = shapes.putIfAbsent(NAME.matcher(path).replaceAll("{}"), path);
                if (same != null) {
                    findings.add(LintRule.EQUIVALENT_PATHS, item, "This path matches the same requests as '" + same + "'.");
                }
                if (!item.node().has("$ref")) {
                    for (OpenApiObject operation : operations.getOrDefault(item.pointer(), List.of())) {
                        checkOperation(context, item, operation, names(path), findings);
                    }
                }
            }
        }
    }

    private static void checkTemplate(OpenApiObject item, String path, LintFindings findings) {
        List<String> names = names(path);
        if (NAME.matcher(path).replaceAll("").matches(".*[{}].*")) {
            findings.add(LintRule.PATH_TEMPLATE, item, "The braces of this path do not enclose one name each.");
        } else if (names.stream().distinct().count() < names.size()) {
            findings.add(LintRule.PATH_TEMPLATE, item, "A name stands twice in this path.");
        }
    }

    private static void checkOperation(
            LintContext context, OpenApiObject item, OpenApiObject operation, List<String> names, LintFindings findings) {
        Map<String, String> declared = new LinkedHashMap<>();
        collect(context, item, declared, findings);
        collect(context, operation, declared, findings);
        for (String name : names) {
            if (!declared.containsKey(name)) {
                findings.add(
                        LintRule.PATH_PARAMETER_UNDECLARED,
                        operation,
                        "The path has '{" + name + "}', but the operation has no path parameter of that name.");
            }
        }
        declared.forEach((name, at) -> {
            if (!names.contains(name)) {
                findings.add(LintRule.PATH_PARAMETER_UNUSED, at, "The path has no '{" + name + "}' for this parameter.");
            }
        });
    }

    private static void collect(
            LintContext context, OpenApiObject owner, Map<String, String> declared, LintFindings findings) {
        JsonNode list = owner.node().path("parameters");
        for (int i = 0; i < list.size(); i++) {
            String at = JsonPointers.child(JsonPointers.child(owner.pointer(), "parameters"), i);
            JsonNode parameter = context.resolve(list.get(i));
            if (parameter.path("in").asText().equals("path")) {
                declared.put(parameter.path("name").asText(), at);
                if (!parameter.path("required").asBoolean()) {
                    findings.add(
                            LintRule.PATH_PARAMETER_OPTIONAL,
                            at,
                            "The path parameter '" + parameter.path("name").asText() + "' has to be required.");
                }
            }
        }
    }

    private static List<String> names(String path) {
        List<String> names = new ArrayList<>();
        Matcher name = NAME.matcher(path);
        while (name.find()) {
            names.add(name.group(1));
        }
        return names;
    }
}
