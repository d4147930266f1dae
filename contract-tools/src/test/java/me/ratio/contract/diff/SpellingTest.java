package me.ratio.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two spellings of the same. */
class SpellingTest {
    @Test
    void seesNoDifferenceBetweenTheVersionsOfOpenApi() {
        ObjectNode old = EditTable.document("3.0");
        ObjectNode next = modern(old);

        assertThat(ContractDiff.between(old, next, DiffOptions.strict()).findings())
                .isEmpty();
        assertThat(ContractDiff.between(next, old, DiffOptions.strict()).findings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = ' ', textBlock = """
                    ^\\d+$ ^[0-9]{1,}$
                    [a-zA-Z0-9_] \\w
                    [cab] [a-c]
                    (?:a|b)? (a|b){0,1}
                    a{2,2}b{1} a{2}b
                    [^\\d] [^0123456789]
                    """)
    void knowsSpellingsOfPatterns(String one, String other) {
        assertThat(CanonicalPattern.of(one)).isEqualTo(CanonicalPattern.of(other));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = ' ', textBlock = """
                    [a-c] [a-d]
                    a+ a*
                    a{2} a{3}
                    \\. .
                    [.] [^.]
                    [\\]] ]
                    """)
    void keepsOtherPatternsApart(String one, String other) {
        assertThat(CanonicalPattern.of(one)).isNotEqualTo(CanonicalPattern.of(other));
    }

    /** The same document, said in the words of OpenAPI 3.1. */
    private static ObjectNode modern(ObjectNode document) {
        ObjectNode modern = document.deepCopy().put("openapi", "3.1.0");
        for (JsonNode schema : modern.findParents("nullable")) {
            String type = schema.path("type").asText();
            ((ObjectNode) schema).putArray("type").add(type).add("null");
            ((ObjectNode) schema).remove("nullable");
        }
        for (JsonNode schema : modern.findParents("exclusiveMinimum")) {
            ((ObjectNode) schema).set("exclusiveMinimum", ((ObjectNode) schema).remove("minimum"));
            ((ObjectNode) schema).set("exclusiveMaximum", ((ObjectNode) schema).remove("maximum"));
        }
        return modern;
    }
}
