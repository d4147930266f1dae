package me.ratio.contract.diff.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.OpenApiDocument;

/**
 * Describes the credentials of a security scheme, in texts that do not depend on the name of the scheme.
 *
 * <p>{@code {type: http, scheme: bearer}} is {@code HTTP bearer} under any name, so renaming the scheme changes
 * nothing. A scope is a text of its own: requiring one scope more is a larger set.
 */
final class SecuritySchemeCredentials {
    private SecuritySchemeCredentials() {}

    /** Returns the credentials that satisfy a scheme with these scopes: one set, or one for each flow of OAuth. */
    static List<Set<String>> of(OpenApiDocument document, String name, LocatedNode scopes) {
        LocatedNode scheme = document.root()
                .child("components")
                .child("securitySchemes")
                .child(name)
                .resolved();
        List<Set<String>> alternatives = new ArrayList<>();
        for (String credential : credentials(scheme, name)) {
            Set<String> texts = new LinkedHashSet<>(Set.of(credential));
            scopes.elements().forEach(scope -> texts.add(credential + " scope " + scope.text()));
            alternatives.add(texts);
        }
        return alternatives;
    }

    private static List<String> credentials(LocatedNode scheme, String name) {
        return switch (scheme.text("type")) {
            case "apiKey" -> List.of("the " + scheme.text("in") + " '" + keyName(scheme) + "'");
            case "http" -> List.of("HTTP " + scheme.text("scheme").toLowerCase(Locale.ROOT));
            case "openIdConnect" -> List.of("OpenID Connect at " + scheme.text("openIdConnectUrl"));
            case "oauth2" -> flows(scheme.child("flows"));
            case "mutualTLS" -> List.of("a client certificate");
            default -> List.of("the scheme '" + name + "'");
        };
    }

    private static String keyName(LocatedNode scheme) {
        // Names of headers are case-insensitive, those of query parameters and cookies are not.
        String name = scheme.text("name");
        return scheme.text("in").equals("header") ? name.toLowerCase(Locale.ROOT) : name;
    }

    private static List<String> flows(LocatedNode flows) {
        List<String> credentials = new ArrayList<>();
        for (String flow : flows.keys()) {
            JsonNode details = flows.node().path(flow);
            String urls = details.path("authorizationUrl").asText("") + " "
                    + details.path("tokenUrl").asText("");
            credentials.add("OAuth " + flow + " at " + urls.strip());
        }
        return credentials;
    }
}
