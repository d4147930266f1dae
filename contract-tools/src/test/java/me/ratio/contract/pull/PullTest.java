package me.ratio.contract.pull;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import me.ratio.openapi.DocumentReader;
import org.junit.jupiter.api.Test;

class PullTest {
    private static final String OURS = """
            openapi: 3.0.0
            info: { title: Library, version: 1.0.0 }
            tags: [{ name: A, description: Our A. }, { name: B, description: Our B. }]
            paths:
              /books/{id}:
                get:
                  summary: Our book.
                  parameters:
                  - { name: id, in: path, description: Our id., required: true, schema: { type: string } }
                  - { name: page, in: query, description: Our page., schema: { type: integer } }
                  responses:
                    '200':
                      description: Our response.
                      content:
                        application/json:
                          schema: { $ref: '#/components/schemas/Book' }
                          examples: { one: { summary: Our one., value: { title: Ours } } }
            components:
              schemas:
                Book:
                  type: object
                  description: Our thing.
                  properties:
                    title: { type: string, description: Our title. }
                    description: { type: string, description: Our text., example: Ours. }
                    example: { type: string }
            """;

    @Test
    void movesOurDescriptionsWithRenamedObjects() {
        Pull pull = pull(OURS.replace("Our", "Their")
                .replace("{id}", "{bookId}")
                .replace("name: id", "name: bookId")
                .replace("Book'", "Volume'")
                .replace("    Book:", "    Volume:")
                .replace(
                        "  - { name: page",
                        "  - { name: size, in: query, description: Their size., schema: { type: integer } }\n"
                                + "      - { name: page")
                .replace("tags: [", "tags: [{ name: C, description: Their C. }, "));

        assertThat(pull.text())
                .contains("Our A.", "Our B.", "Our book.", "Our id.", "Our page.", "Our thing.", "Our title.");
        assertThat(pull.text()).contains("Our text.", "Ours.", "Our one.").doesNotContain("Their");
        assertThat(pull.undocumented())
                .containsExactlyInAnyOrder(
                        "/tags/0/description", "/paths/~1books~1{bookId}/get/parameters/1/description");
    }

    @Test
    void keepsExamplesOnlyIfPublishedToo() {
        Pull pull = pull(OURS.replace("one: {", "two: {").replace(", example: Ours.", ""));

        assertThat(pull.document()
                        .at("/components/schemas/Book/properties/description")
                        .has("example"))
                .isFalse();
        assertThat(pull.undocumented())
                .allMatch(pointer -> pointer.contains("/examples/two/"))
                .hasSize(2);
    }

    @Test
    void keepsPropertiesNamedLikeKeys() {
        assertThat(pull(OURS)
                        .document()
                        .at("/components/schemas/Book/properties")
                        .properties())
                .extracting(entry -> entry.getKey())
                .containsExactly("title", "description", "example");
    }

    @Test
    void keepsTheEarlierOrder() {
        String shuffled = """
                components: { schemas: { New: { type: string }, Book: { properties: { new: {}, example: { type: string },
                  description: { example: x, type: string }, title: { type: string } }, type: object } } }
                paths: {}
                openapi: 3.0.0
                info: { version: 1.0.0, title: Library }
                """;

        assertThat(pull(shuffled).document().toString())
                .startsWith("{\"openapi\":\"3.0.0\",\"info\":{\"title\":\"Library\",\"version\":\"1.0.0\"},\"paths\"")
                .contains("\"schemas\":{\"Book\":{\"type\":\"object\",\"properties\":{\"title\":{", ",\"New\":")
                .contains("\"example\":{\"type\":\"string\"},\"new\":{}}");
    }

    private static Pull pull(String published) {
        return Pull.of(document(OURS), document(published));
    }

    private static ObjectNode document(String text) {
        return DocumentReader.locateOpenApi("test.yaml", text.getBytes(StandardCharsets.UTF_8))
                .tree();
    }
}
