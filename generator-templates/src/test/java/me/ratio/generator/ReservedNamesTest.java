package me.ratio.generator;

import static me.ratio.generator.Generated.call;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import feign.QueryMapEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import me.ratio.runtime.feign.QueryParameters;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents may use any name that generated code uses itself. */
class ReservedNamesTest {
    /** The templates, and the types of the runtime that generated code uses. */
    private static final List<Path> SOURCES = List.of(
            Path.of("src/main/resources/ratio-feign"),
            Path.of("../runtime/src/main/java/me/ratio/runtime/feign"),
            Path.of("../runtime/src/main/java/me/ratio/runtime/model"),
            Path.of("../runtime/src/main/java/me/ratio/runtime/operation"));

    private static final Pattern TAGS_AND_COMMENTS =
            Pattern.compile("\\{\\{.*?}}}?|/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\\b[A-Za-z]\\w*\\b");
    private static final int AT_ONCE = 60;

    @TempDir
    static Path folder;

    private static List<List<String>> words;
    private static Generated generated;

    @BeforeAll
    static void generateADocumentOfAllWords() throws Exception {
        SortedSet<String> all = new TreeSet<>(List.of("yield", "record", "var", "sealed", "permits", "OfBuilder"));
        for (Path folder : SOURCES) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    String text =
                            TAGS_AND_COMMENTS.matcher(Files.readString(file)).replaceAll("");
                    WORD.matcher(text).results().map(MatchResult::group).forEach(all::add);
                }
            }
        }
        assertThat(all).contains("unknownFields", "writer", "Visitor").hasSizeGreaterThan(200);
        List<String> list = List.copyOf(all);
        words = new ArrayList<>();
        for (int i = 0; i < list.size(); i += AT_ONCE) {
            words.add(list.subList(i, Math.min(list.size(), i + AT_ONCE)));
        }
        generated = Generated.ofDocument(write(), folder);
    }

    private static Path write() throws IOException {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("openapi", "3.0.3");
        document.putObject("info").put("title", "Words").put("version", "1");
        ArrayNode servers = document.putArray("servers");
        for (int i = 0; i < words.size(); i++) {
            String number = String.valueOf(i);
            ObjectNode schemas = document.withObject("/components/schemas");
            ObjectNode plain = object(schemas, "Plain" + number);
            ObjectNode nullable = object(schemas, "Nullable" + number);
            ObjectNode models = object(schemas, "Models" + number);
            ArrayNode values =
                    schemas.putObject("Values" + number).put("type", "string").putArray("enum");
            ArrayNode variants = schemas.putObject("Union" + number).putArray("oneOf");
            ArrayNode query = parameters(operation(document, "/query/" + number, "query" + number, "Words"));
            ArrayNode header = parameters(operation(document, "/header/" + number, "header" + number, "Words"));
            StringBuilder path = new StringBuilder("/path/" + number);
            ArrayNode inPath = JsonNodeFactory.instance.arrayNode();
            for (String word : words.get(i)) {
                String model = "#/components/schemas/" + word;
                object(schemas, word).putObject("of" + word).put("type", "string");
                plain.putObject(word).put("type", "string");
                nullable.putObject(word).put("type", "string").put("nullable", true);
                models.putObject(word).put("$ref", model);
                values.add(word);
                variants.addObject().put("$ref", model);
                parameter(query, word, "query");
                parameter(header, word, "header");
                parameter(inPath, word, "path").put("required", true);
                path.append("/{").append(word).append('}');
                ObjectNode post = operation(document, "/post/" + word, word, word);
                parameter(parameters(post), "word", "query");
                post.withObject("/requestBody/content/application~1vnd.words+json/schema")
                        .put("$ref", model);
                post.withObject("/responses/200")
                        .put("description", "")
                        .withObject("/content/application~1json/schema")
                        .put("$ref", model);
                servers.addObject().put("url", "https://words.example").put("x-environment", word);
                document.withObject("/components/securitySchemes/" + word)
                        .put("type", "http")
                        .put("scheme", "bearer");
                ObjectNode named = document.withObject("/components/parameters/" + word);
                named.put("name", word).put("in", "header").putObject("schema").put("type", "string");
            }
            operation(document, path.toString(), "path" + number, "Words").set("parameters", inPath);
        }
        return Files.writeString(folder.resolve("words.json"), document.toString());
    }

    private static ObjectNode object(ObjectNode schemas, String name) {
        return schemas.putObject(name).put("type", "object").putObject("properties");
    }

    private static ObjectNode operation(ObjectNode document, String path, String id, String tag) {
        ObjectNode operation =
                document.withObject("/paths").putObject(path).putObject("post").put("operationId", id);
        operation.putArray("tags").add(tag);
        operation.withObject("/responses/204").put("description", "");
        return operation;
    }

    private static ArrayNode parameters(ObjectNode operation) {
        return operation.putArray("parameters");
    }

    private static ObjectNode parameter(ArrayNode parameters, String name, String in) {
        ObjectNode parameter = parameters.addObject().put("name", name).put("in", in);
        parameter.putObject("schema").put("type", "string");
        return parameter;
    }

    @Test
    void keepsPropertiesOfAnyName() throws Exception {
        for (int i = 0; i < words.size(); i++) {
            for (String model : List.of("Plain" + i, "Nullable" + i)) {
                ObjectNode json = JsonNodeFactory.instance.objectNode();
                words.get(i).forEach(word -> json.put(word, "of " + word));
                Object read = generated.read(model, json.toString());
                Object built = call(call(read, "toBuilder"), "build");

                assertThat(Generated.JSON.<ObjectNode>valueToTree(read)).isEqualTo(json);
                assertThat(built).isEqualTo(read);
                assertThat((Map<?, ?>) call(read, "unknownFields")).isEmpty();
            }
        }
    }

    @Test
    void sendsParametersOfAnyName() throws Exception {
        QueryMapEncoder encoder = new QueryParameters();
        for (int i = 0; i < words.size() * 2; i++) {
            String kind = i % 2 == 0 ? "Query" : "Header";
            Object builder = generated.builder(kind + i / 2 + "Query");
            for (var setter : builder.getClass().getMethods()) {
                if (setter.getParameterCount() == 1 && setter.getReturnType() == builder.getClass()) {
                    setter.invoke(builder, "of " + setter.getName().replaceFirst("^_", ""));
                }
            }
            Map<String, Object> sent = encoder.encode(call(builder, "build"));

            String mark = i % 2 == 0 ? "" : "%00";
            // OpenAPI ignores a parameter of this name: other parts of a document describe the header
            List<String> names = words.get(i / 2).stream()
                    .filter(word -> mark.isEmpty() || !word.equalsIgnoreCase("accept"))
                    .map(word -> mark + word)
                    .toList();
            assertThat(sent).containsOnlyKeys(names);
            assertThat(sent.values()).doesNotHaveDuplicates().allMatch(value -> String.valueOf(value)
                    .startsWith("of%20"));
        }
    }
}
