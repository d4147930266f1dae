package me.ratio.generator.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import me.ratio.generator.source.Names;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.OpenApiDocument;
import me.ratio.openapi.OperationObject;

/** Reads which credentials there are, and which combinations an operation accepts. */
final class Security {
    private static final Set<String> TOKENS = Set.of("oauth2", "openIdConnect");

    private final OpenApiDocument document;
    private final Findings found;
    private final Map<String, String> constants = new LinkedHashMap<>();

    Security(OpenApiDocument document, Findings found) {
        this.document = document;
        this.found = found;
    }

    List<Contract.Credential> credentials() {
        List<Contract.Credential> credentials = new ArrayList<>();
        schemes().forEach((name, declared) -> {
            LocatedNode scheme = found.resolve(declared);
            String type = scheme.text("type");
            String http = scheme.text("scheme").toLowerCase(Locale.ROOT);
            if (type.equals("apiKey")
                    && scheme.text("in").equals("header")
                    && !scheme.text("name").isEmpty()) {
                credentials.add(new Contract.Credential(
                        name, constants().get(name), scheme.text("name"), "", false, Words.of(scheme)));
            } else if (type.equals("http") && http.equals("basic")) {
                credentials.add(new Contract.Credential(
                        name, constants().get(name), "Authorization", "Basic ", false, Words.of(scheme)));
            } else if (TOKENS.contains(type) || type.equals("http") && http.equals("bearer")) {
                credentials.add(new Contract.Credential(
                        name, constants().get(name), "Authorization", "Bearer ", true, Words.of(scheme)));
            } else {
                found.refuse(declared.pointer(), "only a key in a header, HTTP basic and a bearer token are supported");
            }
        });
        return credentials;
    }

    /** What Java calls each scheme. */
    private Map<String, String> constants() {
        if (constants.isEmpty()) {
            NamePool names = NamePool.exact(found);
            schemes()
                    .forEach((name, scheme) ->
                            constants.put(name, names.take(Names.constant(name), "_", scheme.pointer())));
        }
        return constants;
    }

    /** The combinations of constants that an operation accepts, in the order of the document; none when it needs none. */
    List<List<String>> alternatives(OperationObject operation) {
        LocatedNode owner = operation.node().has("security") ? operation.node() : document.root();
        List<List<String>> alternatives = new ArrayList<>();
        for (Set<String> together : operation.security()) {
            LocatedNode alternative = owner.child("security").child(alternatives.size());
            together.stream()
                    .filter(scheme -> !schemes().containsKey(scheme))
                    .forEach(scheme ->
                            found.refuse(alternative.pointer(), "components/securitySchemes declares no " + scheme));
            alternatives.add(together.stream()
                    .map(scheme -> constants().getOrDefault(scheme, scheme))
                    .toList());
        }
        return alternatives;
    }

    private Map<String, LocatedNode> schemes() {
        return document.root().child("components").members("securitySchemes");
    }
}
