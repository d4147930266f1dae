package me.ratio.conformance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.OperationObject;
import me.ratio.openapi.PathTemplate;

/** An operation of a contract, with the examples and schemas of its bodies and parameters. */
public final class ContractOperation {
    private final OperationObject model;

    ContractOperation(OperationObject model) {
        this.model = model;
    }

    /** Returns the HTTP method in upper case. */
    public String method() {
        return model.method();
    }

    /** Returns the path with its parameters in braces. */
    public String pathTemplate() {
        return model.path();
    }

    /** Tells whether a path, as sent, matches the template. A value holds no colon: {@code /books/{bookId}:lend}. */
    boolean matches(String path) {
        String[] literals = PathTemplate.literals(pathTemplate());
        return path.matches(Stream.of(literals).map(Pattern::quote).collect(Collectors.joining("[^/:]+")));
    }

    /** Returns the number of characters of the template outside its parameters. */
    int literalLength() {
        return String.join("", PathTemplate.literals(pathTemplate())).length();
    }

    Set<String> sensitiveHeaders() {
        Set<String> names = new HashSet<>();
        for (LocatedNode parameter : model.parameters().values()) {
            if (parameter.text("in").equals("header") && parameter.isTrue("x-sensitive")) {
                names.add(parameter.text("name"));
            }
        }
        for (LocatedNode response : model.responses().values()) {
            response.members("headers").forEach((name, header) -> {
                if (header.resolved().isTrue("x-sensitive")) {
                    names.add(name);
                }
            });
        }
        return names;
    }

    /** Returns the lowest documented 2xx status. */
    public int successStatus() {
        return statuses().keySet().stream()
                .filter(status -> status >= 200 && status < 300)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(this + " documents no success"));
    }

    /** Returns the lowest documented 4xx status whose body has the schema of the {@code default} response. */
    public int firstClientError() {
        JsonNode error = BodyContent.schema(response("default")).node();
        return statuses().entrySet().stream()
                .filter(entry -> entry.getKey() >= 400 && entry.getKey() < 500)
                .filter(entry -> BodyContent.schema(entry.getValue()).node().equals(error))
                .map(NavigableMap.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(this + " documents no client error with a body"));
    }

    private NavigableMap<Integer, LocatedNode> statuses() {
        NavigableMap<Integer, LocatedNode> statuses = new TreeMap<>();
        model.responses().forEach((status, response) -> {
            if (status.matches("\\d{3}")) {
                statuses.put(Integer.valueOf(status), response);
            }
        });
        return statuses;
    }

    /**
     * Returns the example of a response's body; empty when that response has none.
     *
     * @throws IllegalStateException when the status is not documented, or a body has no example
     */
    public Optional<JsonNode> responseExample(int status) {
        LocatedNode response = statuses().get(status);
        if (response == null) {
            throw new IllegalStateException(this + " documents no status " + status);
        }
        return bodyExample(response, "the response " + status);
    }

    /** Returns the example of the request's body; empty when the operation takes none. */
    public Optional<JsonNode> requestExample() {
        return bodyExample(model.requestBody(), "the request");
    }

    /** Returns the schema of the request's body; a missing value when there is none. */
    public LocatedNode requestSchema() {
        return BodyContent.schema(model.requestBody());
    }

    /** Returns the schema of a response's body, else of the {@code default} response's; a missing value if neither. */
    public LocatedNode responseSchema(int status) {
        LocatedNode documented = response(String.valueOf(status));
        return BodyContent.schema(documented.exists() ? documented : response("default"));
    }

    private LocatedNode response(String status) {
        return model.node().child("responses").child(status).resolved();
    }

    /** Returns the path with the example of every parameter in its place. */
    public String examplePath() {
        ObjectNode examples = parameterExamples("path");
        String path = pathTemplate();
        for (String name : PathTemplate.parameters(path)) {
            path = path.replace("{" + name + "}", examples.path(name).asText());
        }
        return path;
    }

    /**
     * Returns the examples of all parameters in one location, by name.
     *
     * @param in {@code path}, {@code query} or {@code header}
     * @throws IllegalStateException when a parameter has no example
     */
    public ObjectNode parameterExamples(String in) {
        ObjectNode examples = JsonNodeFactory.instance.objectNode();
        for (LocatedNode parameter : model.parameters().values()) {
            if (parameter.text("in").equals(in)) {
                String name = parameter.text("name");
                examples.set(name, example(parameter, "parameter " + name));
            }
        }
        return examples;
    }

    private Optional<JsonNode> bodyExample(LocatedNode bodyOrResponse, String owner) {
        return BodyContent.json(bodyOrResponse).map(content -> example(content, owner));
    }

    private JsonNode example(LocatedNode parameterOrContent, String owner) {
        return Examples.first(parameterOrContent)
                .orElseThrow(() -> new IllegalStateException(
                        this + " has no example for " + owner + ": add an example to the contract"));
    }

    @Override
    public String toString() {
        return method() + " " + pathTemplate();
    }
}
