package me.ratio.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares documents with copies of themselves. */
class SelfComparisonTest {
    private static final int SCALE = Integer.getInteger("scale", 1);

    private static final List<JsonNode> NONSENSE = Stream.of(
                    "null",
                    "true",
                    "1",
                    "-0.5",
                    "'x'",
                    "[]",
                    "{}",
                    "[1, 'a', null]",
                    "{type: 3}",
                    "{$ref: '#/components'}",
                    "{$ref: '#/paths'}")
            .map(SelfComparisonTest::yaml)
            .toList();

    @ParameterizedTest
    @ValueSource(strings = {"3.0", "3.1"})
    void findsNothingInTheTestDocuments(String version) {
        assertNothing(EditTable.document(version));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A: { $ref: '#/components/schemas/A' }",
                "A: { $ref: '#/components/schemas/B' }\nB: { $ref: '#/components/schemas/A' }",
                "A: { allOf: [{ $ref: '#/components/schemas/A' }, { type: object }] }",
                "A: { oneOf: [{ $ref: '#/components/schemas/A' }, { type: string }] }",
                "A: { anyOf: [{ $ref: '#/components/schemas/B' }, { type: string }] }\nB: { $ref: '#/components/schemas/A' }",
                "A: { not: { $ref: '#/components/schemas/A' } }",
                "A: { type: object, properties: { a: { $ref: '#/components/schemas/A' } } }",
                "A: { type: array, items: { oneOf: [{ $ref: '#/components/schemas/A' }, { type: array, items: { $ref: '#/components/schemas/A' } }] } }",
                "A: { type: object, additionalProperties: { $ref: '#/components/schemas/A' }, propertyNames: { $ref: '#/components/schemas/A' } }",
                "A: { $ref: '#/components/schemas/Missing' }",
                "A: { $ref: 'elsewhere.yaml#/A' }",
                "A: { $ref: '#/components/schemas/%zz' }",
                "A: true",
                "A: false",
                "A: []",
                "A: 1",
            })
    void terminatesOnRecursiveAndUnresolvedReferences(String schemas) throws IOException {
        for (String version : EditTable.VERSIONS) {
            ObjectNode document = (ObjectNode) new YAMLMapper().readTree("""
                    openapi: %s.0
                    paths:
                      /a:
                        post:
                          requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } }
                          responses: { '200': { content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } }
                    components:
                      schemas:
                    %s
                    """.formatted(version, schemas.indent(4)));
            assertNothing(document);
        }
    }

    @Test
    void terminatesOnRecursiveCallbacks() throws IOException {
        for (String version : EditTable.VERSIONS) {
            ObjectNode document = (ObjectNode) new YAMLMapper().readTree("""
                    openapi: %s.0
                    paths:
                      /a:
                        post:
                          callbacks:
                            same: { '{$request.body#/url}': { $ref: '#/paths/~1a' } }
                            other: { '{$request.body#/url}': { $ref: '#/paths/~1b' } }
                          responses: { '200': { content: { text/plain: { schema: { type: string } } } } }
                      /b: { $ref: '#/paths/~1a' }
                    """.formatted(version));
            assertNothing(document);
        }
    }

    @Test
    void findsNothingInRandomDocuments() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("random documents from -Dseed=" + seed);
        IntStream.range(0, 60 * SCALE).parallel().forEach(i -> assertNothing(new RandomDocument(seed + i).make(40)));
    }

    @Test
    void terminatesOnRandomPairs() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("random pairs from -Dseed=" + seed);
        IntStream.range(0, 30 * SCALE).parallel().forEach(i -> {
            ObjectNode old = new RandomDocument(seed + 2 * i).make(12);
            ObjectNode next = new RandomDocument(seed + 2 * i + 1).make(12);
            assertThat(ContractDiff.between(old, next, DiffOptions.strict()).findings())
                    .isNotEmpty();
        });
    }

    @Test
    void survivesInvalidDocuments() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("invalid documents from -Dseed=" + seed);
        IntStream.range(0, 120 * SCALE).parallel().forEach(i -> {
            ObjectNode document = EditTable.document(EditTable.VERSIONS.get(i % 2));
            ObjectNode broken = withNonsense(document, new Random(seed + i));

            ContractDiff.between(document, broken, DiffOptions.strict());
            ContractDiff.between(broken, document, DiffOptions.tolerant());
            assertNothing(broken);
        });
    }

    private static ObjectNode withNonsense(ObjectNode document, Random random) {
        ObjectNode broken = document.deepCopy();
        List<ObjectNode> objects =
                broken.findParents("type").stream().map(ObjectNode.class::cast).toList();
        for (int k = 0; k < 20; k++) {
            ObjectNode object = k % 4 == 0 ? parent(broken, random) : objects.get(random.nextInt(objects.size()));
            List<String> keys =
                    object.properties().stream().map(Map.Entry::getKey).toList();
            if (!keys.isEmpty()) {
                object.set(keys.get(random.nextInt(keys.size())), nonsense(random));
            }
        }
        return broken;
    }

    private static ObjectNode parent(ObjectNode document, Random random) {
        ObjectNode node = document;
        for (int depth = random.nextInt(6); depth > 0; depth--) {
            List<ObjectNode> children = node.valueStream()
                    .filter(ObjectNode.class::isInstance)
                    .map(ObjectNode.class::cast)
                    .toList();
            node = children.isEmpty() ? node : children.get(random.nextInt(children.size()));
        }
        return node;
    }

    private static JsonNode nonsense(Random random) {
        return NONSENSE.get(random.nextInt(NONSENSE.size())).deepCopy();
    }

    private static JsonNode yaml(String text) {
        try {
            return new YAMLMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertNothing(ObjectNode document) {
        ObjectNode copy = document.deepCopy();

        assertThat(ContractDiff.between(document, copy, DiffOptions.strict()).findings())
                .isEmpty();
        assertThat(RenamedLocations.between(document, copy)).isEmpty();
    }
}
