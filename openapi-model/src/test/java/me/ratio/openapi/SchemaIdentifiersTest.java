package me.ratio.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaIdentifiersTest {
    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: { title: T, version: 1.0.0 }
            components:
              schemas:
                From: { $ref: '%s' }
                Anchored: { type: object, properties: { a b: { $anchor: inner, type: string } } }
                Tree:
                  $id: https://example.com/tree
                  $defs: { Leaf: { $anchor: leaf, type: integer } }
                  properties: { leaf: { $ref: '#leaf' }, defined: { $ref: '#/$defs/Leaf' }, whole: { $ref: tree } }
                Example: { examples: [{ $anchor: data }] }
            """;

    @ParameterizedTest
    @CsvSource({
        "#inner, #/components/schemas/Anchored/properties/a b",
        "https://example.com/tree, #/components/schemas/Tree",
        "https://example.com/tree#leaf, #/components/schemas/Tree/$defs/Leaf",
        "https://example.com/tree#/$defs/Leaf, #/components/schemas/Tree/$defs/Leaf",
        "#/components/schemas/Tree, #/components/schemas/Tree",
        "#leaf, #leaf",
        "#data, #data",
    })
    void resolvesReferences(String reference, String pointer) {
        assertThat(read(reference).at("/components/schemas/From/$ref").asText()).isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource({
        "leaf, #/components/schemas/Tree/$defs/Leaf",
        "defined, #/components/schemas/Tree/$defs/Leaf",
        "whole, #/components/schemas/Tree"
    })
    void resolvesReferencesFromTheNearestIdentifier(String property, String pointer) {
        assertThat(read("#inner")
                        .at("/components/schemas/Tree/properties/" + property + "/$ref")
                        .asText())
                .isEqualTo(pointer);
    }

    private static ObjectNode read(String reference) {
        return DocumentReader.locateOpenApi(
                        "a.yaml", DOCUMENT.formatted(reference).getBytes(StandardCharsets.UTF_8))
                .tree();
    }
}
