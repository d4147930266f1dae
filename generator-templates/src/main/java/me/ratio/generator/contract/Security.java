package me.ratio.generator.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import me.ratio.generator.source.Names;

/** Reads which credentials there are, and which combinations an operation accepts. */
final class Security {
    private static final Set<String> TOKENS = Set.of("oauth2", "openIdConnect");

    private final Document document;
    private final Findings found;
    private final Map<String, String> constants = new LinkedHashMap<>();

    Security(Document document, Findings found) {
        this.document = document;
        this.found = found;
    }

    List<Contract.Credential> credentials() {
        List<Contract.Credential> credentials = new ArrayList<>();
        schemes().forEach((name, declared) -> {
            Place scheme = document.resolve(declared);
            String type = String.valueOf(scheme.text("type"));
            String http = String.valueOf(scheme.text("scheme")).toLowerCase(Locale.ROOT);
            if (type.equals("apiKey") && "header".equals(scheme.text("in")) && scheme.text("name") != null) {
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
    List<List<String>> alternatives(Place operation) {
        Place own = operation.has("security") ? operation : document.root();
        List<List<String>> alternatives = new ArrayList<>();
        for (Place alternative : own.elements("security")) {
            for (String scheme : alternative.members().keySet()) {
                if (!schemes().containsKey(scheme)) {
                    found.refuse(alternative.pointer(), "components/securitySchemes declares no " + scheme);
                }
            }
            alternatives.add(alternative.members().keySet().stream()
                    .map(scheme -> constants().getOrDefault(scheme, scheme))
                    .toList());
        }
        return alternatives;
    }

    private Map<String, Place> schemes() {
        return document.root().at("components").members("securitySchemes");
    }
}
