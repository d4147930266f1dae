package me.ratio.contract.pull;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
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
                .as("what lint asks for")
                .containsExactly(
                        "/info",
                        "/tags/0",
                        "/paths/~1books~1{bookId}/get/parameters/1",
                        "/components/schemas/Volume/properties/example");
    }

    @Test
    void keepsExamplesOnlyIfPublishedToo() {
        Pull pull = pull(OURS.replace("one: {", "two: {").replace(", example: Ours.", ""));

        assertThat(pull.document()
                        .at("/components/schemas/Book/properties/description")
                        .has("example"))
                .isFalse();
        assertThat(pull.undocumented())
                .filteredOn(pointer -> pointer.contains("/examples/"))
                .containsExactly("/paths/~1books~1{id}/get/responses/200/content/application~1json/examples/two/value");
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

    @Test
    void keepsOurDescriptionsInAnotherVersionOfOpenApi() {
        String older = OURS.replace("description: Our thing.", "description: Our thing.\n      nullable: true")
                .replace("title: { type: string", "title: { type: string, nullable: true, example: Ours, maxLength: 9");
        String newer = older.replace("openapi: 3.0.0", "openapi: 3.1.0")
                .replace("type: object\n", "type: [object, 'null']\n")
                .replace("\n      nullable: true", "")
                .replace("type: string, nullable: true, example: Ours", "type: [string, 'null'], examples: [Ours]")
                .replace("example: Ours.", "examples: [Ours.]");

        assertThat(pull(older, newer.replace("Our", "Their")).document()).isEqualTo(document(newer));
        assertThat(pull(newer, older.replace("Our", "Their")).document()).isEqualTo(document(older));
    }

    @Test
    void keepsAnExampleThatGetsAName() {
        String ours = OURS.replace(
                "examples: { one: { summary: Our one., value: { title: Ours } } }", "example: { title: Ours }");

        assertThat(pull(ours, OURS).document().at("/paths/~1books~1{id}/get/responses/200/content/application~1json"))
                .hasToString("{\"schema\":{\"$ref\":\"#/components/schemas/Book\"},"
                        + "\"examples\":{\"one\":{\"value\":{\"title\":\"Ours\"}}}}");
        assertThat(pull(OURS, ours).text()).contains("example:\n                title: Ours\n");
    }

    @Test
    void noticesPublishedWordsThatChange() {
        PublishedWords words = PublishedWords.of(document(OURS));
        String theirs = OURS.replace("{id}", "{bookId}").replace("name: id", "name: bookId");

        assertThat(Pull.of(
                                document(OURS),
                                document(theirs.replace("Our book.", "\"Our\\n book.\"")),
                                Optional.of(words))
                        .wordChanges())
                .as("an object that moved, and another line break")
                .isEmpty();
        assertThat(Pull.of(
                                document(OURS),
                                document(theirs.replace("Our id.", "In cents.")
                                        .replace(", description: Our title.", "")
                                        .replace("type: string }", "type: string, title: New. }")),
                                Optional.of(words))
                        .wordChanges())
                .extracting(change -> change.change() + " " + change.pointer())
                .contains(
                        "changed /paths/~1books~1{bookId}/get/parameters/0/description",
                        "removed /components/schemas/Book/properties/title/description",
                        "added /components/schemas/Book/properties/example/title");
        assertThat(words.text())
                .contains("/components/schemas/Book/description: ")
                .doesNotContain("Our");
    }

    @Test
    void describesNewParametersLikeTheOthers() {
        String theirs = OURS.replace("components:\n", """
                  /pages/{id}:
                    get:
                      parameters:
                      - { name: id, in: path, required: true, schema: { type: string } }
                      - { name: page, in: query, schema: { type: string } }
                components:
                """);

        Pull pull = pull(theirs);

        assertThat(pull.filled()).containsExactly("/paths/~1pages~1{id}/get/parameters/0/description");
        assertThat(pull.document()
                        .at("/paths/~1pages~1{id}/get/parameters/0/description")
                        .asText())
                .isEqualTo("Our id.");
        assertThat(pull.undocumented())
                .contains("/paths/~1pages~1{id}/get/parameters/1")
                .doesNotContain("/paths/~1pages~1{id}/get/parameters/0");
    }

    private static Pull pull(String published) {
        return pull(OURS, published);
    }

    private static Pull pull(String ours, String published) {
        return Pull.of(document(ours), document(published), Optional.empty());
    }

    private static ObjectNode document(String text) {
        return DocumentReader.locateOpenApi("test.yaml", text.getBytes(StandardCharsets.UTF_8))
                .tree();
    }
}
