package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.structure.OpenApiObject;

/** Parameters are distinct, well placed, described once, and are no credentials. */
final class ParameterCheck implements Check {
    private static final Map<String, Set<String>> STYLES = Map.of(
            "query", Set.of("form", "spaceDelimited", "pipeDelimited", "deepObject"),
            "path", Set.of("simple", "label", "matrix"),
            "header", Set.of("simple"),
            "cookie", Set.of("form"));

    private static final Set<String> IGNORED_HEADERS = Set.of("accept", "content-type", "authorization");

    @Override
    public void run(LintContext context, LintFindings findings) {
        Map<String, String> credentials = context.all("SecurityScheme")
                .filter(scheme -> scheme.node().path("type").asText().equals("apiKey"))
                .collect(Collectors.toMap(
                        scheme -> identity(scheme.node()),
                        scheme -> JsonPointers.lastKey(scheme.pointer()),
                        (first, second) -> first));
        context.all("Parameter").forEach(parameter -> {
            checkPlace(parameter, findings);
            checkShape(parameter, findings);
            String scheme = credentials.get(identity(parameter.node()));
            if (scheme != null) {
                findings.add(
                        LintRule.CREDENTIAL_PARAMETER,
                        parameter,
                        "This parameter is the credential of the security scheme '" + scheme + "'.");
            }
        });
        context.all("Header").forEach(header -> checkShape(header, findings));
        context.all("PathItem").forEach(item -> checkDistinct(context, item, findings));
        context.all("Operation").forEach(operation -> checkDistinct(context, operation, findings));
    }

    private static void checkPlace(OpenApiObject parameter, LintFindings findings) {
        String in = parameter.node().path("in").asText();
        String style = parameter.node().path("style").asText();
        Set<String> styles = STYLES.get(in);
        if (styles == null && parameter.node().path("in").isTextual()) {
            findings.add(LintRule.PARAMETER_PLACE, parameter, "'" + in + "' is no place: query, path, header or cookie.");
        } else if (styles != null && !style.isEmpty() && !styles.contains(style)) {
            findings.add(LintRule.PARAMETER_PLACE, parameter, "A parameter in " + in + " has no style '" + style + "'.");
        }
        String name = parameter.node().path("name").asText().toLowerCase(Locale.ROOT);
        if (in.equals("header") && IGNORED_HEADERS.contains(name)) {
            findings.add(
                    LintRule.PARAMETER_IGNORED,
                    parameter,
                    "The specification ignores a header parameter called '" + name + "'.");
        }
    }

    private static void checkShape(OpenApiObject parameter, LintFindings findings) {
        JsonNode node = parameter.node();
        if (node.has("schema") == node.has("content")) {
            findings.add(
                    LintRule.PARAMETER_SHAPE,
                    parameter,
                    "A " + parameter.kind().name() + " has either a schema or content; this one has "
                            + (node.has("schema") ? "both." : "neither."));
        } else if (node.path("content").isObject() && node.path("content").size() != 1) {
            findings.add(
                    LintRule.PARAMETER_SHAPE,
                    parameter,
                    "The content of a " + parameter.kind().name() + " has exactly one media type.");
        }
    }

    private static void checkDistinct(LintContext context, OpenApiObject owner, LintFindings findings) {
        Set<String> seen = new HashSet<>();
        JsonNode list = owner.node().path("parameters");
        for (int i = 0; i < list.size(); i++) {
            JsonNode parameter = context.resolve(list.get(i));
            if (parameter.isObject() && !seen.add(identity(parameter))) {
                findings.add(
                        LintRule.DUPLICATE_PARAMETER,
                        JsonPointers.child(JsonPointers.child(owner.pointer(), "parameters"), i),
                        "The " + parameter.path("in").asText() + " parameter '"
                                + parameter.path("name").asText() + "' stands here twice.");
            }
        }
    }

    /** The names of headers have no case. */
    private static String identity(JsonNode parameter) {
        String in = parameter.path("in").asText();
        String name = parameter.path("name").asText();
        return in + ":" + (in.equals("header") ? name.toLowerCase(Locale.ROOT) : name);
    }
}
