package me.ratio.generator.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import me.ratio.generator.source.Names;
import me.ratio.generator.source.Reserved;

/** Reads a document of OpenAPI 3.0 or 3.1 once, into what is generated from it. */
public final class ContractReader {
    static final String ENVIRONMENT = "x-environment";

    private static final Set<String> METHODS =
            Set.of("get", "head", "put", "post", "delete", "patch", "options", "trace");

    private static final Pattern ILLEGAL = Pattern.compile("[\\x00-\\x20\"<>\\\\^`{|}]");

    private final Document document;
    private final Findings found;
    private final Schemas schemas;
    private final OperationReader operations;

    private ContractReader(JsonNode root, UnaryOperator<String> naming, Findings found) {
        this.document = new Document(root, found);
        this.found = found;
        NamePool names = NamePool.ofFiles(found);
        Reserved.TYPES.forEach(names::reserve);
        this.schemas = new Schemas(document, found, names, naming);
        this.operations = new OperationReader(document, found, schemas);
        reserveInterfaces(names);
    }

    /**
     * The contract of a document. What cannot be read, or only otherwise than it stands there, is in the findings
     * afterwards.
     *
     * @param naming the Java name that a schema's name is given
     */
    public static Contract read(JsonNode document, UnaryOperator<String> naming, Findings found) {
        return new ContractReader(document, naming, found).read();
    }

    /** A file that imports a model has its own interface by its simple name, and the one that this carries. */
    private void reserveInterfaces(NamePool names) {
        eachOperation((path, item, method, operation) -> {
            String tag = OperationReader.firstTag(operation);
            names.reserve(Names.api(tag));
            names.reserve(Names.feign(tag));
        });
    }

    private Contract read() {
        Place root = document.root();
        String version = root.has("swagger") ? "Swagger " + root.text("swagger") : String.valueOf(root.text("openapi"));
        if (!version.startsWith("3.0") && !version.startsWith("3.1")) {
            found.refuse("/openapi", "only OpenAPI 3.0 and 3.1 are supported, this is " + version);
        }
        if (root.at("webhooks").exists()) {
            found.warn("/webhooks", "are not read; what they carry is generated when components name it");
        }
        schemas.readNamed();
        List<Operation> read = new ArrayList<>();
        eachOperation((path, item, method, operation) -> read.add(operations.read(path, item, method, operation)));
        if (read.isEmpty()) {
            found.refuse("/paths", "no operation, so there is nothing to generate");
        }
        if (TableSize.of(read) > TableSize.LARGEST) {
            found.refuse(
                    "/paths", "more operations, " + read.size() + ", than Java has room for in one table; split them");
        }
        return new Contract(
                read, schemas.shapes(), tags(), new Security(document, found).credentials(), headers(), environments());
    }

    private interface OperationUse {
        void of(String path, Place item, String method, Place operation);
    }

    private void eachOperation(OperationUse use) {
        document.root().members("paths").forEach((path, declared) -> {
            Place item = document.resolve(declared);
            item.members().forEach((method, operation) -> {
                if (METHODS.contains(method)) {
                    use.of(path, item, method.toUpperCase(Locale.ROOT), operation);
                }
            });
        });
    }

    private Map<String, Words> tags() {
        Map<String, Words> tags = new LinkedHashMap<>();
        document.root().elements("tags").forEach(tag -> tags.put(String.valueOf(tag.text("name")), Words.of(tag)));
        return tags;
    }

    /** Header parameters and response headers that are declared once, as constants by their component's name. */
    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        NamePool constants = NamePool.exact(found);
        document.root().at("components").members("parameters").forEach((name, declared) -> {
            Place parameter = document.resolve(declared);
            if ("header".equals(parameter.text("in")) && parameter.text("name") != null) {
                headers.put(constants.take(Names.constant(name), "_", declared.pointer()), parameter.text("name"));
            }
        });
        Map<String, String> answered = new TreeMap<>();
        eachOperation((path, item, method, operation) -> operation
                .members("responses")
                .values()
                .forEach(response -> document.resolve(response)
                        .members("headers")
                        .forEach((wire, header) -> {
                            if (header.text("$ref") != null) {
                                answered.put(header.text("$ref").replaceFirst(".*/", ""), wire);
                            }
                        })));
        answered.forEach((name, wire) -> {
            if (!wire.equals(headers.get(Names.constant(name)))) {
                headers.put(constants.take(Names.constant(name), "_", "/components/headers/" + name), wire);
            }
        });
        return headers;
    }

    private List<Contract.Environment> environments() {
        List<Contract.Environment> environments = new ArrayList<>();
        NamePool constants = NamePool.exact(found);
        // a type that the generated enum uses
        constants.reserve("URI");
        document.root().elements("servers").forEach(server -> {
            Place name = server.at(ENVIRONMENT);
            found.refuseUnless(name.node().isTextual(), name, "a text");
            if (name.node().isTextual()) {
                String text = name.node().asText();
                environments.add(new Contract.Environment(
                        text,
                        constants.take(Names.constant(text), "_", name.pointer()),
                        address(server),
                        Words.of(server)));
            }
        });
        return environments;
    }

    /** With what no address may hold encoded. */
    private String address(Place server) {
        Matcher illegal = ILLEGAL.matcher(url(server));
        String address = illegal.replaceAll(
                character -> String.format("%%%02X", (int) character.group().charAt(0)));
        found.refuseUnless(server.text("url") != null, server, "a server with an address");
        try {
            new URI(address);
        } catch (URISyntaxException e) {
            found.refuse(server.at("url").pointer(), "is no address");
        }
        return address;
    }

    private static String url(Place server) {
        String url = String.valueOf(server.text("url"));
        for (Map.Entry<String, Place> variable : server.members("variables").entrySet()) {
            url = url.replace(
                    "{" + variable.getKey() + "}",
                    String.valueOf(variable.getValue().text("default")));
        }
        return url;
    }
}
