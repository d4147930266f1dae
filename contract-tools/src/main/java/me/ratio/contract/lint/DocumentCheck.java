package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.OpenApiObject;

/**
 * Checks server variables, tags and the names of components.
 *
 * <p>Tags are optional in OpenAPI. Only in a document with a list of tags is a tag that is missing there probably
 * misspelled.
 */
final class DocumentCheck implements Check {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]+)}");
    private static final Pattern COMPONENT_NAME = Pattern.compile("[A-Za-z0-9._-]+");

    @Override
    public void run(LintContext context, LintFindings findings) {
        context.all("Server").forEach(server -> checkServer(server, findings));
        Set<String> tags = new HashSet<>();
        context.all("Tag").forEach(tag -> {
            if (!tags.add(tag.node().path("name").asText())) {
                findings.add(
                        LintRule.DUPLICATE_TAG,
                        tag,
                        "The tag '" + tag.node().path("name").asText() + "' is declared twice.");
            }
        });
        if (context.tree().has("tags")) {
            context.all("Operation").forEach(operation -> checkTags(operation, tags, findings));
        }
        context.all("Components").forEach(components -> checkNames(components, findings));
    }

    private static void checkServer(OpenApiObject server, LintFindings findings) {
        JsonNode variables = server.node().path("variables");
        Matcher variable = VARIABLE.matcher(server.node().path("url").asText());
        while (variable.find()) {
            if (!variables.has(variable.group(1))) {
                findings.add(
                        LintRule.SERVER_VARIABLE, server, "The variable '" + variable.group(1) + "' is not declared.");
            }
        }
        variables.properties().forEach(entry -> {
            Set<String> values = new HashSet<>();
            entry.getValue().path("enum").forEach(allowed -> values.add(allowed.asText()));
            String value = entry.getValue().path("default").asText();
            // Without an enum the variable may have any value.
            if (entry.getValue().has("enum") && !values.contains(value)) {
                findings.add(
                        LintRule.SERVER_VARIABLE,
                        JsonPointers.child(JsonPointers.child(server.pointer(), "variables"), entry.getKey()),
                        "The default '" + value + "' is not a value of the enum.");
            }
        });
    }

    private static void checkTags(OpenApiObject operation, Set<String> declared, LintFindings findings) {
        for (JsonNode tag : operation.node().path("tags")) {
            if (!declared.contains(tag.asText())) {
                findings.add(
                        LintRule.TAG_UNDECLARED,
                        operation,
                        "The tag '" + tag.asText() + "' is not declared in the tags of the document.");
            }
        }
    }

    private static void checkNames(OpenApiObject components, LintFindings findings) {
        components.node().properties().forEach(group -> group.getValue()
                .fieldNames()
                .forEachRemaining(name -> {
                    if (!components.type().isExtension(group.getKey())
                            && !COMPONENT_NAME.matcher(name).matches()) {
                        findings.add(
                                LintRule.INVALID_COMPONENT_NAME,
                                JsonPointers.child(JsonPointers.child(components.pointer(), group.getKey()), name),
                                "'" + name + "' is not a valid component name: use letters, digits, '.', '-' and '_'.");
                    }
                }));
    }
}
