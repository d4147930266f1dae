package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.OpenApiObject;
import me.ratio.openapi.Parameters;

/**
 * Checks that parameters are unique, in a valid location and style, have one schema, and are not credentials.
 *
 * <p>A parameter that carries the key of a security scheme, {@code X-Api-Key}, would be sent twice: generated clients
 * have one place for credentials and another one for parameters.
 */
final class ParameterCheck implements Check {
    /** The table of styles in the specification. It allows {@code deepObject} in a query only. */
    private static final Map<String, Set<String>> STYLES = Map.of(
            "query", Set.of("form", "spaceDelimited", "pipeDelimited", "deepObject"),
            "path", Set.of("simple", "label", "matrix"),
            "header", Set.of("simple"),
            "cookie", Set.of("form"));

    @Override
    public void run(LintContext context, LintFindings findings) {
        Map<String, String> credentials = context.all("SecurityScheme")
                .filter(scheme -> scheme.node().path("type").asText().equals("apiKey"))
                .collect(Collectors.toMap(
                        scheme -> key(scheme.node()),
                        scheme -> JsonPointers.lastKey(scheme.pointer()),
                        (first, second) -> first));
        context.all("Parameter").forEach(parameter -> {
            checkLocation(parameter, findings);
            checkSchema(parameter, findings);
            String scheme = credentials.get(key(parameter.node()));
            if (scheme != null) {
                findings.add(
                        LintRule.CREDENTIAL_PARAMETER,
                        parameter,
                        "The parameter is the credential of the security scheme '" + scheme + "'.");
            }
        });
        context.all("Header").forEach(header -> checkSchema(header, findings));
        context.all("PathItem").forEach(item -> checkUnique(context.located(item), findings));
        context.all("Operation").forEach(operation -> checkUnique(context.located(operation), findings));
    }

    private static void checkLocation(OpenApiObject parameter, LintFindings findings) {
        String in = parameter.node().path("in").asText();
        String style = parameter.node().path("style").asText();
        Set<String> styles = STYLES.get(in);
        if (styles == null && parameter.node().path("in").isTextual()) {
            findings.add(
                    LintRule.PARAMETER_LOCATION,
                    parameter,
                    "'" + in + "' is not a valid location: use query, path, header or cookie.");
        } else if (styles != null && !style.isEmpty() && !styles.contains(style)) {
            findings.add(
                    LintRule.PARAMETER_LOCATION,
                    parameter,
                    "'" + style + "' is not a valid style for a " + in + " parameter: use "
                            + String.join(" or ", new TreeSet<>(styles)) + ".");
        }
        String name = parameter.node().path("name").asText();
        if (Parameters.isIgnored(in, name)) {
            findings.add(LintRule.PARAMETER_IGNORED, parameter, "A header parameter named '" + name + "' is ignored.");
        }
    }

    /** Checks that a value is described once: by a schema with a style, or by one media type. */
    private static void checkSchema(OpenApiObject parameter, LintFindings findings) {
        JsonNode node = parameter.node();
        if (node.has("schema") == node.has("content")) {
            findings.add(
                    LintRule.PARAMETER_SCHEMA,
                    parameter,
                    parameter.type().name() + " must have either 'schema' or 'content'; it has "
                            + (node.has("schema") ? "both." : "neither."));
        } else if (node.path("content").isObject() && node.path("content").size() != 1) {
            findings.add(
                    LintRule.PARAMETER_SCHEMA,
                    parameter,
                    "The content of a " + parameter.type().name() + " must have exactly one media type.");
        }
    }

    /** Checks one list of parameters. An operation may redefine a parameter of its path item, but not have it twice. */
    private static void checkUnique(LocatedNode owner, LintFindings findings) {
        Set<String> seen = new HashSet<>();
        for (LocatedNode parameter : owner.elements("parameters")) {
            LocatedNode resolved = parameter.resolved();
            // A broken reference has no name to compare; ReferenceCheck reports it.
            boolean known = resolved.node().isObject() && !resolved.isReference();
            if (known && !seen.add(key(resolved.node()))) {
                findings.add(
                        LintRule.DUPLICATE_PARAMETER,
                        parameter.pointer(),
                        "The " + resolved.text("in") + " parameter '" + resolved.text("name") + "' is declared twice.");
            }
        }
    }

    private static String key(JsonNode parameter) {
        return Parameters.key(
                parameter.path("in").asText(), parameter.path("name").asText());
    }
}
