package me.ratio.conformance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One operation of a contract, with the examples that the contract gives for it. */
public final class ContractOperation {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    private final ContractDocument document;
    private final String method;
    private final String template;
    private final JsonNode node;

    ContractOperation(ContractDocument document, String method, String template, JsonNode node) {
        this.document = document;
        this.method = method.toUpperCase(Locale.ROOT);
        this.template = template;
        this.node = node;
    }

    /** The HTTP method, in upper case. */
    public String method() {
        return method;
    }

    /** The path with its parameters in braces. */
    public String template() {
        return template;
    }

    /** Whether a path, as sent, fits the template. */
    boolean matches(String path) {
        String[] literals = PARAMETER.split(template, -1);
        return path.matches(Stream.of(literals).map(Pattern::quote).collect(Collectors.joining("[^/:]+")));
    }

    /** How many characters of the template stand for themselves: the more, the closer it fits. */
    int literalLength() {
        return PARAMETER.matcher(template).replaceAll("").length();
    }

    Set<String> sensitiveAnswerHeaders() {
        return node.path("responses")
                .valueStream()
                .flatMap(answer -> document.resolve(answer).path("headers").propertyStream())
                .filter(header ->
                        document.resolve(header.getValue()).path("x-sensitive").asBoolean())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The lowest documented 2xx status. */
    public int successStatus() {
        return statuses().keySet().stream()
                .filter(status -> status >= 200 && status < 300)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(this + " documents no success"));
    }

    /** The lowest documented 4xx status whose body has the schema of the default answer, which is for failures. */
    public int firstClientError() {
        JsonNode failure = schemaOf(node.path("responses").path("default"));
        return statuses().entrySet().stream()
                .filter(entry -> entry.getKey() >= 400 && entry.getKey() < 500)
                .filter(entry -> schemaOf(entry.getValue()).equals(failure))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(this + " documents no client error with a body"));
    }

    private TreeMap<Integer, JsonNode> statuses() {
        TreeMap<Integer, JsonNode> statuses = new TreeMap<>();
        node.path("responses").properties().stream()
                .filter(entry -> entry.getKey().matches("\\d{3}"))
                .forEach(entry -> statuses.put(Integer.valueOf(entry.getKey()), document.resolve(entry.getValue())));
        return statuses;
    }

    /** The example of the body that goes with a status; empty when that answer has no body. */
    public Optional<JsonNode> responseExample(int status) {
        JsonNode response =
                Objects.requireNonNull(statuses().get(status), () -> this + " documents no status " + status);
        return bodyExample(response, "the answer " + status);
    }

    /** The example of the request's body; empty when the operation takes none. */
    public Optional<JsonNode> requestExample() {
        return bodyExample(document.resolve(node.path("requestBody")), "the request");
    }

    /** The schema of the request's body, or a missing node. */
    public JsonNode requestSchema() {
        return schemaOf(document.resolve(node.path("requestBody")));
    }

    /** The schema of the body that goes with a status, else of the default answer's, or a missing node. */
    public JsonNode responseSchema(int status) {
        JsonNode responses = node.path("responses");
        JsonNode response = responses.path(String.valueOf(status));
        return schemaOf(document.resolve(response.isMissingNode() ? responses.path("default") : response));
    }

    /** The path with every parameter replaced by its example. */
    public String examplePath() {
        ObjectNode examples = parameterExamples("path");
        return PARAMETER
                .matcher(template)
                .replaceAll(found ->
                        Matcher.quoteReplacement(examples.path(found.group(1)).asText()));
    }

    /**
     * The examples of all parameters in one place.
     *
     * @param place {@code path}, {@code query} or {@code header}
     * @throws IllegalStateException naming a parameter without an example
     */
    public ObjectNode parameterExamples(String place) {
        ObjectNode examples = JsonNodeFactory.instance.objectNode();
        for (JsonNode reference : node.path("parameters")) {
            JsonNode parameter = document.resolve(reference);
            if (parameter.path("in").asText().equals(place)) {
                String name = parameter.path("name").asText();
                examples.set(name, example(parameter, "parameter " + name));
            }
        }
        return examples;
    }

    private Optional<JsonNode> bodyExample(JsonNode holder, String place) {
        JsonNode media = media(holder);
        return media.isMissingNode() ? Optional.empty() : Optional.of(example(media, place));
    }

    private JsonNode schemaOf(JsonNode holder) {
        return document.resolve(media(document.resolve(holder)).path("schema"));
    }

    private static JsonNode media(JsonNode holder) {
        Iterator<JsonNode> medias = holder.path("content").elements();
        return medias.hasNext() ? medias.next() : JsonNodeFactory.instance.missingNode();
    }

    /** The example beside the schema, or the first of several, or the schema's own. */
    private JsonNode example(JsonNode holder, String place) {
        if (holder.has("example")) {
            return holder.path("example");
        }
        if (!holder.path("examples").isEmpty()) {
            return document.resolve(holder.path("examples").elements().next()).path("value");
        }
        JsonNode schema = document.resolve(holder.path("schema"));
        if (schema.has("example")) {
            return schema.path("example");
        }
        throw new IllegalStateException(this + " has no example for " + place + ": the contract must give one");
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
