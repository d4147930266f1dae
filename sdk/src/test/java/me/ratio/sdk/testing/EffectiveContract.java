package me.ratio.sdk.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import me.ratio.runtime.operation.Operation;
import me.ratio.sdk.model.ApiError;
import org.jspecify.annotations.Nullable;

/** The contract that the client is generated from: tests read their expectations here. */
public final class EffectiveContract {
    /** The file that the build of spec writes, relative to this module. */
    public static final Path FILE = Path.of("..", "spec", "target", "ratio-api.json");

    private static final JsonNode ROOT = read();

    private EffectiveContract() {}

    private static JsonNode read() {
        try {
            return new JsonMapper().readTree(FILE.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("The effective contract is missing: build spec first", e);
        }
    }

    /** Returns an operation of the document. */
    public static JsonNode operation(Operation operation) {
        return ROOT.at("/paths").path(operation.path()).path(operation.method().toLowerCase(Locale.ROOT));
    }

    /** Returns the parameters of an operation, with references resolved. */
    public static List<JsonNode> parameters(Operation operation) {
        List<JsonNode> parameters = new ArrayList<>();
        operation(operation).path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
        return parameters;
    }

    /** Returns the example of the request body, null if there is no body. */
    public static @Nullable JsonNode requestExample(Operation operation) {
        return example(operation(operation).at("/requestBody/content/application~1json"));
    }

    /** Returns the documented success status. */
    public static int successStatus(Operation operation) {
        return operation.statuses().stream()
                .filter(status -> status.startsWith("2"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElseThrow();
    }

    /** Returns the example of the successful response, null if it has no body. */
    public static @Nullable JsonNode responseExample(Operation operation) {
        return example(operation(operation)
                .path("responses")
                .path(Integer.toString(successStatus(operation)))
                .at("/content/application~1json"));
    }

    private static @Nullable JsonNode example(JsonNode media) {
        if (media.isMissingNode()) {
            return null;
        }
        if (media.has("examples")) {
            return media.path("examples").elements().next().path("value");
        }
        return media.has("example")
                ? media.path("example")
                : resolved(media.path("schema")).path("example");
    }

    /** Returns the target of a reference, or the node itself. */
    public static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? ROOT.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** Returns the ids of all operations. */
    public static List<String> operationIds() {
        return ROOT.at("/paths").findValuesAsText("operationId");
    }

    /** Returns all object schemas, by name. */
    public static Stream<Map.Entry<String, JsonNode>> objectSchemas() {
        return schemas()
                .filter(schema -> "object".equals(schema.getValue().path("type").asText()));
    }

    /** Returns all enum schemas, by name. */
    public static Stream<Map.Entry<String, JsonNode>> enumSchemas() {
        return schemas().filter(schema -> schema.getValue().has("enum"));
    }

    private static Stream<Map.Entry<String, JsonNode>> schemas() {
        return ROOT.at("/components/schemas").properties().stream();
    }

    /** Returns the names of an object's fields. */
    public static List<String> names(JsonNode object) {
        return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false)
                .toList();
    }

    /** Returns the class of a schema; one schema has another name in Java, since its own clashes with a JDK class. */
    public static Class<?> model(String schema) {
        String named = ApiError.class.getSimpleName().equals("Api" + schema) ? "Api" + schema : schema;
        try {
            return Class.forName(ApiError.class.getPackageName() + "." + named);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("No class was generated for the schema " + schema, e);
        }
    }
}
