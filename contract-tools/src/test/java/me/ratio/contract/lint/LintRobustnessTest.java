package me.ratio.contract.lint;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import me.ratio.openapi.DocumentReader;
import me.ratio.openapi.LocatedDocument;
import me.ratio.openapi.SourceLines;
import org.junit.jupiter.api.Test;

/** Checks that lint throws no exception for randomly damaged documents. */
class LintRobustnessTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Test
    void lintsDamagedDocuments() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        ObjectNode clean = DocumentReader.readOpenApi(Path.of("src/test/resources/me/ratio/contract/lint/clean.yaml"));
        for (int round = 0; round < 400; round++) {
            ObjectNode document = clean.deepCopy();
            document.put("openapi", round % 2 == 0 ? "3.0.3" : "3.1.0");
            for (int i = 0; i < 3; i++) {
                damage(document, random);
            }
            assertThatCode(() -> Lint.check(new LocatedDocument("damaged", document, new SourceLines())))
                    .as("seed %d: %s", seed, document)
                    .doesNotThrowAnyException();
        }
    }

    private static void damage(ObjectNode document, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(document, containers);
        JsonNode container = containers.get(random.nextInt(containers.size()));
        if (container instanceof ObjectNode object) {
            List<String> keys = new ArrayList<>();
            object.fieldNames().forEachRemaining(keys::add);
            object.set(keys.get(random.nextInt(keys.size())), junk(random));
        } else if (container instanceof ArrayNode array) {
            array.set(random.nextInt(array.size()), junk(random));
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode() && !node.isEmpty()) {
            containers.add(node);
        }
        node.forEach(child -> collect(child, containers));
    }

    private static JsonNode junk(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.numberNode(-1);
            case 2 -> NODES.numberNode(new BigDecimal("1e999999"));
            case 3 -> NODES.textNode("");
            case 4 -> NODES.textNode("#/components/schemas/Book");
            case 5 -> NODES.objectNode();
            case 6 -> NODES.arrayNode();
            case 7 -> NODES.arrayNode().add(1).addNull().add("x").addObject();
            default -> NODES.booleanNode(random.nextBoolean());
        };
    }
}
