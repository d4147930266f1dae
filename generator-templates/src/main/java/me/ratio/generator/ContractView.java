package me.ratio.generator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import me.ratio.generator.contract.Contract;
import me.ratio.generator.source.Javadoc;
import me.ratio.generator.source.Names;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.model.ApiInfoMap;
import org.openapitools.codegen.model.OperationMap;
import org.openapitools.codegen.model.OperationsMap;

/** What the templates print of the whole contract: its operations, tags, credentials, headers and servers. */
final class ContractView {
    private ContractView() {}

    static void decorate(Map<String, Object> bundle, Contract contract) {
        List<Map<String, Object>> tags = new ArrayList<>();
        List<Map<String, Object>> operations = new ArrayList<>();
        Set<String> accessors = new HashSet<>();
        for (OperationsMap api : ((ApiInfoMap) bundle.get("apiInfo")).getApis()) {
            OperationMap of = api.getOperations();
            boolean bearer = false;
            for (CodegenOperation generated : of.getOperation()) {
                OperationView view = (OperationView) generated.vendorExtensions.get("view");
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("view", view);
                row.put("tag", of.get("tagName"));
                row.put("apiName", of.getClassname());
                operations.add(row);
                bearer |= takesBearer(view, contract);
            }
            Map<String, Object> tag = new LinkedHashMap<>();
            tag.put("apiName", of.getClassname());
            tag.put("feignName", of.get("feignName"));
            tag.put("accessor", accessor(of.getClassname(), accessors));
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
        bundle.put("credentials", endedBy(credentials(contract), ",", ");"));
        List<Map<String, Object>> headers = new ArrayList<>();
        contract.headers()
                .forEach((constant, header) ->
                        headers.add(Map.of("constant", constant, "literal", Names.literal(header))));
        bundle.put("headers", headers);
        bundle.put("environments", endedBy(environments(contract), ",", ";"));
    }

    /** The tag in lower camel case; the name of its interface when the tag is no name of a method. */
    private static String accessor(String apiName, Set<String> taken) {
        String tag = Names.decapitalized(apiName.replaceFirst("Api$", ""));
        if (Names.isMethod(tag) && taken.add(tag)) {
            return tag;
        }
        String name = Names.decapitalized(apiName);
        while (!taken.add(name)) {
            name += "_";
        }
        return name;
    }

    private static List<Map<String, Object>> credentials(Contract contract) {
        List<Map<String, Object>> credentials = new ArrayList<>();
        for (Contract.Credential credential : contract.credentials()) {
            String words = credential.words().text() == null
                    ? "The scheme " + Javadoc.code(credential.scheme()) + "."
                    : Javadoc.sentence(credential.words().text());
            credentials.add(new LinkedHashMap<>(Map.of(
                    "constant", credential.constant(),
                    "scheme", Names.literal(credential.scheme()),
                    "header", Names.literal(credential.header()),
                    "prefix", Names.literal(credential.prefix()),
                    "comment", Javadoc.comment("    ", List.of(words), List.of()))));
        }
        return credentials;
    }

    /** Whether an alternative asks for a user's token. */
    private static boolean takesBearer(OperationView view, Contract contract) {
        return view.operation().security().stream()
                .flatMap(List::stream)
                .anyMatch(constant -> contract.credentials().stream()
                        .anyMatch(credential ->
                                credential.bearer() && credential.constant().equals(constant)));
    }

    private static List<Map<String, Object>> environments(Contract contract) {
        List<Map<String, Object>> environments = new ArrayList<>();
        for (Contract.Environment environment : contract.environments()) {
            String words = environment.words().text();
            environments.add(new LinkedHashMap<>(Map.of(
                    "constant", environment.constant(),
                    "url", Names.literal(environment.url()),
                    "comment",
                            Javadoc.comment(
                                    "    ",
                                    List.of(Javadoc.sentence(words == null ? environment.name() : words)),
                                    List.of()))));
        }
        return environments;
    }

    private static List<Map<String, Object>> endedBy(List<Map<String, Object>> rows, String between, String last) {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).put("end", i == rows.size() - 1 ? last : between);
        }
        return rows;
    }
}
