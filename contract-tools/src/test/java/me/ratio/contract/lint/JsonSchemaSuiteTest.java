package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import me.ratio.openapi.DocumentException;
import me.ratio.openapi.DocumentReader;
import me.ratio.openapi.DocumentWriter;
import me.ratio.openapi.LocatedDocument;
import me.ratio.openapi.SourceLines;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Judges the validation of examples by the public JSON-Schema-Test-Suite: each value of the suite is an example of a
 * document with the suite's schema, and lint has to find the invalid ones. CONTRIBUTING says how to run it.
 */
@EnabledIfSystemProperty(named = "ratio.jsonSchemaSuite", matches = ".+")
class JsonSchemaSuiteTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Files about other documents, about dialects that a document chooses, and about formats that are not asserted. */
    private static final Set<String> NOT_OF_OPENAPI =
            Set.of("refRemote", "vocabulary", "format", "definitions", "defs");

    /** What OpenAPI 3.0 cannot say, in draft 4. */
    private static final Set<String> NOT_OF_3_0 =
            Set.of("$schema", "id", "definitions", "dependencies", "patternProperties", "additionalItems", "$ref");

    private final Map<String, int[]> counts = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int refused;

    @ParameterizedTest
    @CsvSource({"draft4, 3.0.3, 335, 335", "draft2020-12, 3.1.0, 995, 1001"})
    void findsTheInvalidExamples(String draft, String version, int least, int of) throws IOException {
        Path folder = Path.of(System.getProperty("ratio.jsonSchemaSuite"), "tests", draft);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                judge(file, version);
            }
        }
        try (Stream<String> optional = Stream.of("bignum", "ecmascript-regex", "float-overflow", "non-bmp-regex")) {
            for (String name : optional.toList()) {
                Path file = folder.resolve("optional").resolve(name + ".json");
                if (Files.exists(file)) {
                    judge(file, version);
                }
            }
        }
        wrong.forEach(System.out::println);
        counts.forEach((name, count) -> System.out.println(name + ": " + count[0] + " of " + count[1]));
        int right = counts.values().stream().mapToInt(count -> count[0]).sum();
        int all = counts.values().stream().mapToInt(count -> count[1]).sum();
        System.out.println(draft + ": " + right + " of " + all + ", valid values refused: " + refused);
    }

    private void judge(Path file, String version) {
        String name = file.getFileName().toString().replace(".json", "");
        if (NOT_OF_OPENAPI.contains(name)) {
            return;
        }
        for (JsonNode group : DocumentReader.locateList(file).entries()) {
            JsonNode schema = group.path("schema");
            if (!isExpressible(schema, version)) {
                continue;
            }
            JsonNode tests = group.path("tests");
            Set<Integer> found = faulty(schema, tests, version);
            int[] count = counts.computeIfAbsent(
                    (file.getParent().endsWith("optional") ? "optional/" : "") + name, key -> new int[2]);
            for (int i = 0; i < tests.size(); i++) {
                boolean valid = tests.get(i).path("valid").asBoolean();
                boolean right = valid != found.contains(i);
                count[0] += right ? 1 : 0;
                count[1]++;
                refused += valid && !right ? 1 : 0;
                if (!right) {
                    wrong.add(name + (valid ? " REFUSED " : " accepted ")
                            + group.path("description").asText() + ": "
                            + tests.get(i).path("description").asText());
                }
            }
        }
    }

    private static boolean isExpressible(JsonNode schema, String version) {
        String text = schema.toString();
        if (version.startsWith("3.1")) {
            return !text.contains("localhost:1234") && !text.contains("\"$ref\":\"https://json-schema.org/");
        }
        return schema.isObject() && isOf30(schema);
    }

    /** Tells whether each schema within a schema of draft 4 has keywords of 3.0 only. */
    private static boolean isOf30(JsonNode schema) {
        boolean type =
                !schema.path("type").isArray() && !schema.path("type").asText().equals("null");
        boolean items = !schema.path("items").isArray();
        boolean keywords = NOT_OF_3_0.stream().noneMatch(key -> !key.equals("$schema") && schema.has(key));
        List<JsonNode> within = new ArrayList<>();
        Stream.of("allOf", "anyOf", "oneOf", "properties")
                .forEach(key -> schema.path(key).forEach(within::add));
        Stream.of("not", "items", "additionalProperties").map(schema::path).forEach(within::add);
        return type
                && items
                && keywords
                && within.stream().filter(JsonNode::isObject).allMatch(JsonSchemaSuiteTest::isOf30);
    }

    private static Set<Integer> faulty(JsonNode schema, JsonNode tests, String version) {
        ObjectNode document = NODES.objectNode().put("openapi", version);
        document.putObject("paths");
        boolean own = schema.has("$id");
        JsonNode placed = own ? schema : relocated(schema);
        document.putObject("components").putObject("schemas").set("It", placed);
        ObjectNode media = document.withObject("/components/responses/It/content/application~1json");
        media.putObject("schema").put("$ref", "#/components/schemas/It");
        ObjectNode examples = media.putObject("examples");
        for (int i = 0; i < tests.size(); i++) {
            examples.putObject(String.valueOf(i)).set("value", tests.get(i).path("data"));
        }
        String at = "/components/responses/It/content/application~1json/examples/";
        return Lint.check(read(document)).stream()
                .filter(finding -> finding.rule() == LintRule.EXAMPLE_MISMATCH)
                .map(LintFinding::pointer)
                .filter(pointer -> pointer.startsWith(at))
                .map(pointer -> Integer.valueOf(pointer.substring(at.length()).replaceAll("(?s)/.*", "")))
                .collect(Collectors.toSet());
    }

    /** Reads a document as any other, unless it refers to something outside of it. */
    private static LocatedDocument read(ObjectNode document) {
        byte[] content = DocumentWriter.json(document).getBytes(StandardCharsets.UTF_8);
        try {
            return DocumentReader.locateOpenApi("it.json", content);
        } catch (DocumentException e) {
            return new LocatedDocument("it.json", document, new SourceLines());
        }
    }

    /** Rewrites references to the root of a schema, which is a component in a document. */
    private static JsonNode relocated(JsonNode schema) {
        JsonNode copy = schema.deepCopy();
        rewrite(copy);
        return copy;
    }

    private static void rewrite(JsonNode node) {
        if (node instanceof ObjectNode object && !object.has("$id")) {
            for (String key : List.of("$ref", "$dynamicRef")) {
                String reference = object.path(key).asText();
                if (reference.equals("#") || reference.startsWith("#/")) {
                    object.set(key, TextNode.valueOf("#/components/schemas/It" + reference.substring(1)));
                }
            }
            object.properties().stream()
                    .filter(entry -> !Set.of("enum", "const").contains(entry.getKey()))
                    .forEach(entry -> rewrite(entry.getValue()));
        } else if (node.isArray()) {
            node.forEach(JsonSchemaSuiteTest::rewrite);
        }
    }
}
