package me.ratio.generator;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import me.ratio.generator.contract.ClientModel;
import me.ratio.generator.naming.JavaNaming;
import me.ratio.generator.source.Javadoc;
import me.ratio.generator.source.StringLiteral;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.model.ApiInfoMap;
import org.openapitools.codegen.model.OperationMap;
import org.openapitools.codegen.model.OperationsMap;

/**
 * Prepares what the whole document has for the templates: operations, tags, credentials, headers and servers.
 *
 * <p>Tags are divided in two: an interface with an operation that takes a user's token belongs to {@code SessionApis},
 * all others to {@code ApplicationApis}, so code without a session cannot call what needs one.
 */
final class ContractView {
    private ContractView() {}

    static void decorate(Map<String, Object> bundle, ClientModel client, JavaNaming names) {
        List<Map<String, Object>> tags = new ArrayList<>();
        List<Map<String, Object>> operations = new ArrayList<>();
        List<OperationMap> apis = ((ApiInfoMap) bundle.get("apiInfo"))
                .getApis().stream().map(OperationsMap::getOperations).toList();
        // all at once, because the tags Class and ClassApi must not get the same accessor
        Iterator<String> accessors = JavaNaming.accessors(
                        apis.stream().map(OperationMap::getClassname).toList())
                .iterator();
        for (OperationMap api : apis) {
            boolean bearer = false;
            for (CodegenOperation generated : api.getOperation()) {
                OperationView view = (OperationView) generated.vendorExtensions.get("view");
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("view", view);
                // a row of the table also needs what is known of its interface only
                row.put("tag", api.get("tagName"));
                row.put("apiName", api.getClassname());
                operations.add(row);
                // one such operation suffices: an interface is not split
                bearer |= takesBearer(view, client);
            }
            Map<String, Object> tag = new LinkedHashMap<>();
            tag.put("apiName", api.getClassname());
            tag.put("feignName", api.get("feignName"));
            tag.put("accessor", accessors.next());
            tag.put("takesBearer", bearer);
            tags.add(tag);
        }
        bundle.put("operations", endedBy(operations, ",", ");"));
        bundle.put("tags", endedBy(tags, ",", ");"));
        bundle.put(
                "applicationTags",
                tags.stream().filter(tag -> !(Boolean) tag.get("takesBearer")).toList());
        bundle.put(
                "sessionTags",
                tags.stream().filter(tag -> (Boolean) tag.get("takesBearer")).toList());
        bundle.put("credentials", endedBy(credentials(client, names), ",", ");"));
        // each is a statement of its own, so no punctuation depends on the position
        List<Map<String, Object>> headers = new ArrayList<>();
        names.headers()
                .forEach((constant, header) ->
                        headers.add(Map.of("constant", constant, "literal", StringLiteral.of(header))));
        bundle.put("headers", headers);
        bundle.put("environments", endedBy(environments(client, names), ",", ";"));
    }

    private static List<Map<String, Object>> credentials(ClientModel client, JavaNaming names) {
        List<Map<String, Object>> credentials = new ArrayList<>();
        for (ClientModel.Credential credential : client.credentials()) {
            String description = credential.documentation().text() == null
                    ? "The scheme " + Javadoc.code(credential.scheme()) + "."
                    : Javadoc.sentence(credential.documentation().text());
            credentials.add(new LinkedHashMap<>(Map.of(
                    "constant", names.credential(credential.scheme()),
                    "scheme", StringLiteral.of(credential.scheme()),
                    "header", StringLiteral.of(credential.header()),
                    "prefix", StringLiteral.of(credential.prefix()),
                    "comment", Javadoc.comment("    ", List.of(description), List.of()))));
        }
        return credentials;
    }

    /** Tells whether an operation accepts a user's token; its interface is then offered to sessions only. */
    private static boolean takesBearer(OperationView view, ClientModel client) {
        return view.operation().security().stream()
                .flatMap(List::stream)
                .anyMatch(scheme -> client.credentials().stream()
                        .anyMatch(credential ->
                                credential.bearer() && credential.scheme().equals(scheme)));
    }

    private static List<Map<String, Object>> environments(ClientModel client, JavaNaming names) {
        List<Map<String, Object>> environments = new ArrayList<>();
        for (ClientModel.Environment environment : client.environments()) {
            String description = environment.documentation().text();
            environments.add(new LinkedHashMap<>(Map.of(
                    "constant", names.constant(environment),
                    "url", StringLiteral.of(environment.url()),
                    "comment",
                            Javadoc.comment(
                                    "    ",
                                    List.of(Javadoc.sentence(description == null ? environment.name() : description)),
                                    List.of()))));
        }
        return environments;
    }

    /**
     * Puts the punctuation after each row: {@code A,} and {@code B);}. It is part of the row, like everything that
     * depends on its position, so the templates need no conditions.
     */
    private static List<Map<String, Object>> endedBy(List<Map<String, Object>> rows, String between, String last) {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).put("end", i == rows.size() - 1 ? last : between);
        }
        return rows;
    }
}
