package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.OpenApiObject;
import me.ratio.openapi.OpenApiVersion;

/**
 * Checks that security schemes are complete, and that security requirements name existing schemes and scopes.
 *
 * <p>The scopes of {@code openIdConnect} are in a document that its URL leads to, so any scope is accepted. In 3.1 the
 * names next to other schemes are roles, which are declared nowhere.
 */
final class SecurityCheck implements Check {
    /** Keys that only a scheme of this type requires, which the type of the object cannot express. */
    private static final Map<String, List<String>> REQUIRED_KEYS = Map.of(
            "apiKey", List.of("name", "in"),
            "http", List.of("scheme"),
            "oauth2", List.of("flows"),
            "openIdConnect", List.of("openIdConnectUrl"),
            "mutualTLS", List.of());

    private static final Map<String, List<String>> REQUIRED_FLOW_KEYS = Map.of(
            "implicit", List.of("authorizationUrl"),
            "password", List.of("tokenUrl"),
            "clientCredentials", List.of("tokenUrl"),
            "authorizationCode", List.of("authorizationUrl", "tokenUrl"));

    @Override
    public void run(LintContext context, LintFindings findings) {
        context.all("SecurityScheme").forEach(scheme -> checkScheme(context, scheme, findings));
        context.all("OAuthFlow").forEach(flow -> checkKeys(flow, REQUIRED_FLOW_KEYS.get(flow.key()), findings));
        context.all("SecurityRequirement").forEach(requirement -> requirement
                .node()
                .properties()
                .forEach(entry -> checkRequirement(context, requirement, entry.getKey(), entry.getValue(), findings)));
    }

    private static void checkScheme(LintContext context, OpenApiObject scheme, LintFindings findings) {
        String type = scheme.node().path("type").asText();
        Set<String> valid = new TreeSet<>(REQUIRED_KEYS.keySet());
        if (context.version() == OpenApiVersion.V3_0) {
            valid.remove("mutualTLS");
        }
        if (scheme.node().path("type").isTextual() && !valid.contains(type)) {
            findings.add(
                    LintRule.SECURITY_INCOMPLETE,
                    scheme,
                    "'" + type + "' is not a valid type of security scheme: use " + String.join(" or ", valid) + ".");
        }
        checkKeys(scheme, REQUIRED_KEYS.getOrDefault(type, List.of()), findings);
        String in = scheme.node().path("in").asText("query");
        if (type.equals("apiKey") && !List.of("query", "header", "cookie").contains(in)) {
            findings.add(
                    LintRule.SECURITY_INCOMPLETE,
                    scheme,
                    "'" + in + "' is not a valid location: use query, header or cookie.");
        }
    }

    private static void checkKeys(OpenApiObject object, List<String> keys, LintFindings findings) {
        for (String key : keys) {
            if (!object.node().has(key)) {
                findings.add(
                        LintRule.SECURITY_INCOMPLETE,
                        object,
                        "'" + JsonPointers.lastKey(object.pointer()) + "' lacks '" + key
                                + "', which its type requires.");
            }
        }
    }

    /** Checks the name of a scheme and the scopes after it: {@code oauth: [read]}. */
    private static void checkRequirement(
            LintContext context, OpenApiObject requirement, String name, JsonNode scopes, LintFindings findings) {
        String at = JsonPointers.child(requirement.pointer(), name);
        JsonNode scheme = context.resolve(
                context.tree().path("components").path("securitySchemes").path(name));
        if (scheme.isMissingNode()) {
            findings.add(LintRule.SECURITY_UNDEFINED, at, "The security scheme '" + name + "' is not declared.");
            return;
        }
        String type = scheme.path("type").asText();
        if (type.equals("oauth2")) {
            Set<String> known = new HashSet<>();
            scheme.path("flows")
                    .forEach(flow -> flow.path("scopes").fieldNames().forEachRemaining(known::add));
            for (JsonNode scope : scopes) {
                if (!known.contains(scope.asText())) {
                    findings.add(
                            LintRule.SECURITY_SCOPE,
                            at,
                            "The scope '" + scope.asText() + "' is not declared by the security scheme '" + name
                                    + "'.");
                }
            }
        } else if (!scopes.isEmpty() && !type.equals("openIdConnect") && context.version() == OpenApiVersion.V3_0) {
            findings.add(LintRule.SECURITY_SCOPE, at, "A security scheme of type '" + type + "' has no scopes.");
        }
    }
}
