package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.OpenApiVersion;
import me.ratio.openapi.structure.OpenApiObject;

/** Security schemes are complete, and what requires them names existing schemes and scopes. */
final class SecurityCheck implements Check {
    private static final Map<String, List<String>> NEEDS = Map.of(
            "apiKey", List.of("name", "in"),
            "http", List.of("scheme"),
            "oauth2", List.of("flows"),
            "openIdConnect", List.of("openIdConnectUrl"),
            "mutualTLS", List.of());

    private static final Map<String, List<String>> FLOW_NEEDS = Map.of(
            "implicit", List.of("authorizationUrl"),
            "password", List.of("tokenUrl"),
            "clientCredentials", List.of("tokenUrl"),
            "authorizationCode", List.of("authorizationUrl", "tokenUrl"));

    @Override
    public void run(LintContext context, LintFindings findings) {
        context.all("SecurityScheme").forEach(scheme -> checkScheme(context, scheme, findings));
        context.all("OAuthFlow").forEach(flow -> checkNeeds(flow, FLOW_NEEDS.get(flow.key()), findings));
        context.all("SecurityRequirement").forEach(requirement -> requirement
                .node()
                .properties()
                .forEach(entry -> checkRequirement(context, requirement, entry.getKey(), entry.getValue(), findings)));
    }

    private static void checkScheme(LintContext context, OpenApiObject scheme, LintFindings findings) {
        String type = scheme.node().path("type").asText();
        boolean later = type.equals("mutualTLS") && context.version() == OpenApiVersion.V3_0;
        if (scheme.node().path("type").isTextual() && (!NEEDS.containsKey(type) || later)) {
            findings.add(LintRule.SECURITY_INCOMPLETE, scheme, "There is no security scheme of type '" + type + "'.");
        }
        checkNeeds(scheme, NEEDS.getOrDefault(type, List.of()), findings);
        String in = scheme.node().path("in").asText("query");
        if (type.equals("apiKey") && !List.of("query", "header", "cookie").contains(in)) {
            findings.add(LintRule.SECURITY_INCOMPLETE, scheme, "A key is in query, header or cookie, not in '" + in + "'.");
        }
    }

    private static void checkNeeds(OpenApiObject place, List<String> keys, LintFindings findings) {
        for (String key : keys) {
            if (!place.node().has(key)) {
                findings.add(
                        LintRule.SECURITY_INCOMPLETE,
                        place,
                        "'" + JsonPointers.lastKey(place.pointer()) + "' has no '" + key + "', which its type needs.");
            }
        }
    }

    private static void checkRequirement(
            LintContext context, OpenApiObject requirement, String name, JsonNode scopes, LintFindings findings) {
        String at = JsonPointers.child(requirement.pointer(), name);
        JsonNode scheme = context.resolve(
                context.tree().path("components").path("securitySchemes").path(name));
        if (scheme.isMissingNode()) {
            findings.add(LintRule.SECURITY_UNDEFINED, at, "There is no security scheme '" + name + "'.");
            return;
        }
        String type = scheme.path("type").asText();
        if (type.equals("oauth2")) {
            Set<String> known = new HashSet<>();
            scheme.path("flows")
                    .forEach(flow -> flow.path("scopes").fieldNames().forEachRemaining(known::add));
            for (JsonNode scope : scopes) {
                if (!known.contains(scope.asText())) {
                    findings.add(LintRule.SECURITY_SCOPE, at, "'" + name + "' declares no scope '" + scope.asText() + "'.");
                }
            }
        } else if (!scopes.isEmpty() && !type.equals("openIdConnect") && context.version() == OpenApiVersion.V3_0) {
            findings.add(LintRule.SECURITY_SCOPE, at, "A scheme of type '" + type + "' has no scopes.");
        }
    }
}
