package me.ratio.contract.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import me.ratio.openapi.DocumentException;
import me.ratio.openapi.DocumentReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlayApplicationTest {
    @TempDir
    Path directory;

    private OverlayWorkspace workspace;

    @BeforeEach
    void prepare() {
        workspace = new OverlayWorkspace(directory);
    }

    @Test
    void mergesObjectsDeeplyAndReplacesSingleValues() {
        JsonNode info = workspace
                .apply("- { target: $, update: { info: { title: Books, x-owner: { name: Ada } } } }")
                .path("info");

        assertThat(info).hasToString("{\"title\":\"Books\",\"version\":\"1.0.0\",\"x-owner\":{\"name\":\"Ada\"}}");
    }

    @Test
    void concatenatesArraysWithinAnUpdate() {
        JsonNode book = workspace
                .apply("- { target: $.components.schemas.Book, update: { required: [pages] } }")
                .at("/components/schemas/Book/required");

        assertThat(book).hasToString("[\"title\",\"pages\"]");
    }

    @Test
    void appendsToAnArrayThatIsTheTarget() {
        JsonNode tags = workspace
                .apply("- { target: $.tags, update: { name: Readers } }")
                .path("tags");

        assertThat(tags.findValuesAsText("name")).containsExactly("Books", "Loans", "Readers");
    }

    @Test
    void appendsAnArrayAsOneElement() {
        JsonNode tags = workspace.apply("- { target: $.tags, update: [1, 2] }").path("tags");

        assertThat(tags.get(2)).hasToString("[1,2]");
    }

    @Test
    void replacesAnArrayByRemovingAndUpdating() {
        JsonNode tags = workspace.apply("""
                        - { target: '$.tags[*]', remove: true }
                        - { target: $, update: { tags: [{ name: All }] } }
                        """).path("tags");

        assertThat(tags).hasToString("[{\"name\":\"All\"}]");
    }

    @Test
    void removesEveryMatchOfAFilter() {
        JsonNode books = workspace
                .apply("- { target: \"$.paths.*.*.parameters[?(@.in == 'header')]\", remove: true }")
                .at("/paths/~1books");

        assertThat(books.at("/get/parameters").findValuesAsText("name")).containsExactly("page");
        assertThat(books.at("/post/parameters")).isEmpty();
    }

    @Test
    void updatesEveryMatchWithACopyOfItsOwn() {
        JsonNode books = workspace.apply("""
                        - { target: $.paths.*.*, update: { x-limits: { rate: 1 } } }
                        - { target: "$.paths['/books'].get.x-limits", update: { rate: 2 } }
                        """).at("/paths/~1books");

        assertThat(books.at("/get/x-limits/rate").asInt()).isEqualTo(2);
        assertThat(books.at("/post/x-limits/rate").asInt()).isEqualTo(1);
    }

    @Test
    void appliesNameListsToEachName() {
        JsonNode properties = workspace.apply("""
                        - { target: "$.components.schemas.*.properties['title', 'pages']", update: { x-seen: true } }
                        - { target: "$.components.schemas.*.properties.*['type', 'description']", remove: true }
                        """).at("/components/schemas/Book/properties");

        assertThat(properties).hasToString("{\"title\":{\"x-seen\":true},\"pages\":{\"x-seen\":true}}");
    }

    @Test
    void appliesActionsInOrder() {
        JsonNode info = workspace.apply("""
                        - { target: $.info, update: { title: First } }
                        - { target: $.info, update: { title: Second } }
                        """).path("info");

        assertThat(info.path("title").asText()).isEqualTo("Second");
    }

    @Test
    void doesNotChangeTheGivenDocument() {
        Overlay overlay = OverlayReader.read(workspace.overlay("- { target: $.tags, remove: true }"));
        ObjectNode document = DocumentReader.readOpenApi(overlay.document().orElseThrow());
        ObjectNode before = document.deepCopy();

        assertThat(OverlayApplication.apply(List.of(overlay), document)
                        .document()
                        .has("tags"))
                .isFalse();
        assertThat(document).isEqualTo(before);
    }

    @Test
    void reportsActionsWithoutAMatch() {
        for (String target : new String[] {
            "$.components.schemas.Author",
            "$.paths.*.delete",
            "$.tags[?(@.name == 'Films')]",
            "$.info['a', 'b']",
            "$.tags[-3]"
        }) {
            for (String verb : new String[] {"update: {}", "remove: true"}) {
                String actions = "- { target: $.info, update: {} }\n- { target: \"" + target + "\", " + verb + " }";
                assertThatThrownBy(() -> workspace.apply(actions))
                        .isInstanceOf(DocumentException.class)
                        .hasMessageContainingAll(": action 2: target " + target, "matches nothing");
            }
        }
    }

    @Test
    void reportsUnannouncedProperties() {
        String adds = "- { target: $.components.schemas.Book, update: { properties: { isbn: { type: string } } }";

        assertThatThrownBy(() -> workspace.apply(adds + " }"))
                .hasMessageContainingAll(
                        "action 1", "adds the property /components/schemas/Book/properties/isbn", "x-adds: true");
        assertThat(workspace.apply(adds + ", x-adds: true }").at("/components/schemas/Book/properties/isbn/type"))
                .hasToString("\"string\"");
    }

    @Test
    void countsTheMatchesOfEachAction() {
        Overlay overlay = OverlayReader.read(workspace.overlay("""
                - { target: $, update: {} }
                - { target: $.paths.*.*, update: {} }
                - { target: "$.paths.*.*.parameters[?(@.in == 'header')]", remove: true }
                - { target: $.nothing, remove: true }
                """));

        assertThat(OverlayApplication.apply(
                                List.of(overlay),
                                DocumentReader.readOpenApi(overlay.document().orElseThrow()))
                        .outcomes())
                .extracting(ActionOutcome::matches)
                .containsExactly(1, 2, 2, 0);
    }

    @Test
    void appliesSeveralOverlaysInOrder() {
        Overlay first = OverlayReader.read(workspace.overlay("- { target: $.info, update: { title: First } }"));
        Overlay second = OverlayReader.read(workspace.file("second.yaml", """
                { overlay: 1.0.0, info: { title: B, version: 1.0.0 },
                  actions: [{ target: $.info, update: { title: Second } }] }
                """));
        ObjectNode document = DocumentReader.readOpenApi(first.document().orElseThrow());

        assertThat(OverlayApplication.apply(List.of(first, second), document)
                        .document()
                        .at("/info/title"))
                .hasToString("\"Second\"");
        assertThat(second.document()).isEmpty();
    }

    @Test
    void acceptsNewSchemas() {
        String author = "{ Author: { type: object, properties: { name: { type: string } } } }";

        assertThat(workspace
                        .apply("- { target: $.components.schemas, update: " + author + " }")
                        .at("/components/schemas")
                        .has("Author"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    '$.info['       | remove: true          | is not a valid JSONPath: column 8: expected a name
                    info            | update: {}            | is not a valid JSONPath: column 1: a JSONPath begins
                    $.info.title    | update: { a: b }      | selects a single value
                    $.info          | update: text          | must be an object
                    $               | remove: true          | cannot be removed
                    """)
    void rejectsActionsThatCannotBeApplied(String target, String verb, String message) {
        String action = "- { target: \"" + target + "\", " + verb + " }";

        assertThatThrownBy(() -> workspace.apply(action))
                .isInstanceOf(DocumentException.class)
                .hasMessageContainingAll(": action 1: target " + target, message);
    }
}
