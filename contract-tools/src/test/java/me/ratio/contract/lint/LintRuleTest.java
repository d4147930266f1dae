package me.ratio.contract.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import me.ratio.openapi.DocumentReader;
import me.ratio.openapi.DocumentWriter;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.LocatedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Applies small edits to a clean document and checks that the intended rule finds each at its location. */
class LintRuleTest {
    /** Rules that other tests cover: the ignore file, and the parser, which reports only what no other rule finds. */
    private static final Set<LintRule> ELSEWHERE = EnumSet.of(LintRule.UNUSED_IGNORE, LintRule.PARSER);

    record Defect(String version, JsonNode row) {
        @Override
        public String toString() {
            return version + " " + row.path("rule").asText() + " " + row.path("put") + row.path("drop");
        }
    }

    static Stream<Defect> defects() {
        List<Defect> defects = new ArrayList<>();
        for (JsonNode row : resource("defects.yaml").path("defects")) {
            for (String version : new String[] {"3.0", "3.1"}) {
                if (row.path("in").asText(version).equals(version)) {
                    defects.add(new Defect(version, row));
                }
            }
        }
        return defects.stream();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0", "3.1"})
    void hasNoFindingsInACleanDocument(String version) {
        assertThat(Lint.check(located(clean(version)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("defects")
    void findsTheDefect(Defect defect) {
        ObjectNode document = clean(defect.version());
        defect.row().path("put").properties().forEach(edit -> put(document, edit.getKey(), edit.getValue()));
        defect.row().path("drop").forEach(pointer -> drop(document, pointer.asText()));

        List<LintFinding> findings = Lint.check(located(document));

        LintRule rule = LintRule.byId(defect.row().path("rule").asText()).orElseThrow();
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.pointer()).isEqualTo(defect.row().path("at").asText());
            assertThat(finding.line()).isPositive();
            assertThat(finding.message()).endsWith(".").doesNotContain("\n");
        });
        Set<String> others = findings.stream()
                .map(finding -> finding.rule().id())
                .filter(id -> !id.equals(rule.id()))
                .collect(Collectors.toSet());
        Set<String> expected = Stream.of(defect.row().path("with").asText("").split(" "))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
        assertThat(others).as("other findings").isEqualTo(expected);
    }

    @Test
    void everyRuleHasADefect() {
        Set<LintRule> seeded = defects()
                .map(defect -> LintRule.byId(defect.row().path("rule").asText()).orElseThrow())
                .collect(Collectors.toCollection(() -> EnumSet.copyOf(ELSEWHERE)));

        assertThat(seeded).containsExactlyInAnyOrder(LintRule.values());
    }

    private static ObjectNode clean(String version) {
        ObjectNode document = resource("clean.yaml");
        if (version.equals("3.1")) {
            document.put("openapi", "3.1.0");
        }
        return document;
    }

    private static void put(ObjectNode document, String pointer, JsonNode value) {
        JsonNode around = JsonPointers.find(document, JsonPointers.parent(pointer));
        if (around instanceof ArrayNode list && JsonPointers.lastKey(pointer).equals("-")) {
            list.add(value.<JsonNode>deepCopy());
        } else if (around instanceof ArrayNode list) {
            list.set(Integer.parseInt(JsonPointers.lastKey(pointer)), value.<JsonNode>deepCopy());
        } else {
            ((ObjectNode) around).set(JsonPointers.lastKey(pointer), value.<JsonNode>deepCopy());
        }
    }

    private static void drop(ObjectNode document, String pointer) {
        JsonNode around = JsonPointers.find(document, JsonPointers.parent(pointer));
        assertThat(((ObjectNode) around).remove(JsonPointers.lastKey(pointer)))
                .as(pointer)
                .isNotNull();
    }

    /** Reads the document back from text, which gives it lines. */
    private static LocatedDocument located(ObjectNode document) {
        byte[] text = DocumentWriter.plainYaml(document).getBytes(StandardCharsets.UTF_8);
        return DocumentReader.locateOpenApi("seeded.yaml", text);
    }

    private static ObjectNode resource(String name) {
        try (InputStream stream = LintRuleTest.class.getResourceAsStream(name)) {
            return DocumentReader.locateOpenApi(name, stream.readAllBytes()).tree();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
