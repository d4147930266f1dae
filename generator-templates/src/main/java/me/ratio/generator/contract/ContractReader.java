package me.ratio.generator.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import me.ratio.generator.source.Names;
import me.ratio.generator.source.Reserved;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.OpenApiDocument;
import me.ratio.openapi.OperationObject;

/** Reads a document of OpenAPI 3.0 or 3.1 once, into what is generated from it. */
public final class ContractReader {
    static final String ENVIRONMENT = "x-environment";

    private static final Pattern ILLEGAL = Pattern.compile("[\\x00-\\x20\"<>\\\\^`{|}]");

    private final OpenApiDocument document;
    private final Findings found;
    private final Schemas schemas;
    private final OperationReader operations;

    private ContractReader(ObjectNode root, UnaryOperator<String> naming, Findings found) {
        this.document = new OpenApiDocument(root);
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
    public static Contract read(ObjectNode document, UnaryOperator<String> naming, Findings found) {
        return new ContractReader(document, naming, found).read();
    }

    /** A file that imports a model has its own interface by its simple name, and the one that this carries. */
    private void reserveInterfaces(NamePool names) {
        operations().forEach(operation -> {
            String tag = OperationReader.firstTag(operation.node());
            names.reserve(Names.api(tag));
            names.reserve(Names.feign(tag));
        });
    }

    private Contract read() {
        LocatedNode root = document.root();
        String version = root.has("swagger") ? "Swagger " + root.text("swagger") : root.text("openapi");
        if (!version.startsWith("3.0") && !version.startsWith("3.1")) {
            found.refuse("/openapi", "only OpenAPI 3.0 and 3.1 are supported, this is " + version);
        }
        if (root.has("webhooks")) {
            found.warn("/webhooks", "are not read; what they carry is generated when components name it");
        }
        schemas.readNamed();
        List<Operation> read = new ArrayList<>();
        operations().forEach(operation -> read.add(operations.read(operation)));
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

    /** The operations of the document; QUERY comes with OpenAPI 3.2, which is not supported. */
    private List<OperationObject> operations() {
        document.root().members("paths").values().forEach(found::resolve);
        return document.operations().stream()
                .filter(operation -> !operation.method().equals("QUERY"))
                .toList();
    }

    private Map<String, Words> tags() {
        Map<String, Words> tags = new LinkedHashMap<>();
        document.root().elements("tags").forEach(tag -> tags.put(tag.text("name"), Words.of(tag)));
        return tags;
    }

    /** Header parameters and response headers that are declared once, as constants by their component's name. */
    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        NamePool constants = NamePool.exact(found);
        document.root().child("components").members("parameters").forEach((name, declared) -> {
            LocatedNode parameter = found.resolve(declared);
            if (parameter.text("in").equals("header") && !parameter.text("name").isEmpty()) {
                headers.put(constants.take(Names.constant(name), "_", declared.pointer()), parameter.text("name"));
            }
        });
        Map<String, String> answered = new TreeMap<>();
        operations().forEach(operation -> operation.responses().values().forEach(response -> found.require(response)
                .members("headers")
                .forEach((wire, header) -> {
                    if (header.isReference()) {
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
            LocatedNode name = server.child(ENVIRONMENT);
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
    private String address(LocatedNode server) {
        Matcher illegal = ILLEGAL.matcher(url(server));
        String address = illegal.replaceAll(
                character -> String.format("%%%02X", (int) character.group().charAt(0)));
        found.refuseUnless(server.has("url"), server, "a server with an address");
        try {
            new URI(address);
        } catch (URISyntaxException e) {
            found.refuse(server.child("url").pointer(), "is no address");
        }
        return address;
    }

    private static String url(LocatedNode server) {
        String url = server.text("url");
        for (Map.Entry<String, LocatedNode> variable :
                server.members("variables").entrySet()) {
            url = url.replace("{" + variable.getKey() + "}", variable.getValue().text("default"));
        }
        return url;
    }
}
