package me.ratio.generator.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.OpenApiDocument;
import me.ratio.openapi.OperationObject;

/**
 * Reads the security schemes of a document, and the combinations of them that an operation accepts. Each scheme becomes
 * a header with a prefix, such as {@code Authorization: Bearer}, which is all that the runtime needs to send it. OAuth
 * flows end in such a token, too; how a caller obtains it is not generated.
 */
final class SecurityReader {
    private static final Set<String> TOKEN_TYPES = Set.of("oauth2", "openIdConnect");

    private final OpenApiDocument document;
    private final GenerationProblems problems;
    private final Map<String, LocatedNode> schemes;

    SecurityReader(OpenApiDocument document, GenerationProblems problems) {
        this.document = document;
        this.problems = problems;
        this.schemes = document.root().child("components").members("securitySchemes");
    }

    /** Returns the schemes that are sent as a header, which the runtime can add to any request. */
    List<ClientModel.Credential> credentials() {
        List<ClientModel.Credential> credentials = new ArrayList<>();
        schemes.forEach((name, declared) -> {
            LocatedNode scheme = problems.resolve(declared);
            String type = scheme.text("type");
            String http = type.equals("http") ? scheme.text("scheme").toLowerCase(Locale.ROOT) : "";
            Documentation documentation = Documentation.of(scheme);
            String pointer = declared.pointer();
            if (type.equals("apiKey") && scheme.text("in").equals("header") && scheme.has("name")) {
                credentials.add(
                        new ClientModel.Credential(name, scheme.text("name"), "", false, documentation, pointer));
            } else if (http.equals("basic")) {
                credentials.add(
                        new ClientModel.Credential(name, "Authorization", "Basic ", false, documentation, pointer));
            } else if (TOKEN_TYPES.contains(type) || http.equals("bearer")) {
                credentials.add(
                        new ClientModel.Credential(name, "Authorization", "Bearer ", true, documentation, pointer));
            } else {
                problems.error(pointer, "only a key in a header, HTTP basic and a bearer token are supported");
            }
        });
        return credentials;
    }

    /**
     * Returns the alternatives that an operation accepts, each the schemes that are needed together; an empty one means
     * that credentials are optional.
     */
    List<List<String>> alternatives(OperationObject operation) {
        // only to find the JSON pointer of each alternative, for messages
        LocatedNode owner = operation.node().has("security") ? operation.node() : document.root();
        List<List<String>> alternatives = new ArrayList<>();
        for (Set<String> together : operation.security()) {
            LocatedNode alternative = owner.child("security").child(alternatives.size());
            together.stream()
                    .filter(scheme -> !schemes.containsKey(scheme))
                    .forEach(scheme -> problems.error(
                            alternative.pointer(), "'" + scheme + "' is not in components/securitySchemes"));
            alternatives.add(List.copyOf(together));
        }
        return alternatives;
    }
}
