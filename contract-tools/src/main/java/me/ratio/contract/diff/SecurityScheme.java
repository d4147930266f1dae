package me.ratio.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.OpenApiDocument;

/** What a security scheme asks for, in texts that are equal when the same is asked for under another name. */
final class SecurityScheme {
    private SecurityScheme() {}

    /** The ways to satisfy a scheme with these scopes: one, or one for each flow of OAuth. */
    static List<Set<String>> waysToSatisfy(OpenApiDocument document, String name, LocatedNode scopes) {
        LocatedNode scheme = document.root()
                .child("components")
                .child("securitySchemes")
                .child(name)
                .resolved();
        List<Set<String>> ways = new ArrayList<>();
        for (String credential : credentials(scheme, name)) {
            Set<String> demands = new LinkedHashSet<>(Set.of(credential));
            scopes.elements().forEach(scope -> demands.add(credential + " scope " + scope.text()));
            ways.add(demands);
        }
        return ways;
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
        String name = scheme.text("name");
        return scheme.text("in").equals("header") ? name.toLowerCase(Locale.ROOT) : name;
    }

    private static List<String> flows(LocatedNode flows) {
        List<String> credentials = new ArrayList<>();
        for (String flow : flows.keys()) {
            JsonNode details = flows.node().path(flow);
            credentials.add("OAuth " + flow + " at "
                    + (details.path("authorizationUrl").asText("") + " "
                                    + details.path("tokenUrl").asText(""))
                            .strip());
        }
        return credentials;
    }
}
