package me.ratio.contract.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import me.ratio.openapi.DocumentReader;
import me.ratio.openapi.LocatedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlayLockTest {
    private static final String ACTIONS = """
            - { target: $.components.schemas.Book.properties.title.type, remove: true }
            - { target: $.components.schemas.Book.properties.title, update: { $ref: '#/components/schemas/Title' } }
            - { target: "$.paths.*.*.parameters[?@.in == 'header']", remove: true }
            - { target: $.components.schemas.Book.properties.pages, update: { type: number, description: Leaves. } }
            - { target: $.components.schemas.Book.properties.pages, update: { type: integer, maximum: 9 } }
            - { target: $.info, update: { x-owner: Ada } }
            """;

    @TempDir
    Path directory;

    @Test
    void recordsWhatTheDocumentSaysAndNotWhatActionsWrote() {
        assertThat(OverlayLock.of(outcomes(OverlayWorkspace.DOCUMENT)).text().replaceAll("[0-9a-f]{16}", "HASH"))
                .isEqualTo("""
                        # What each action of an overlay replaces or removes in the published document: a hash and a short form.
                        # Generated. If a later document says something else at one of these places, the action needs a review.
                        actions:
                        - action: remove $.components.schemas.Book.properties.title.type
                          replaced:
                            /components/schemas/Book/properties/title/type: HASH "string"
                        - action: remove $.paths.*.*.parameters[?@.in == 'header']
                          replaced:
                            /paths/~1books/get/parameters/0: HASH {"name":"key","in":"header"}
                            /paths/~1books/post/parameters/0: HASH {"name":"key","in":"header"}
                        - action: update $.components.schemas.Book.properties.pages
                          replaced:
                            /components/schemas/Book/properties/pages/type: HASH "integer"
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: { type: string | title: { type: integer | action 1 | was \"string\" | now \"integer\"",
                "title: { type: string, | title: { | '' | '' | ''",
                "pages: { type: integer } | pages: { type: string } | action 4 | was \"integer\" | now \"string\"",
                "pages: { type: integer } | pages: { type: integer, maximum: 3 } | action 5 | was not there | now 3",
                "{ name: key, in: header }, | '' | action 3 | in\":\"header\"} | now not there",
                "post: | 'put: { parameters: [{ name: b, in: header }] }\n    post:' | action 3 | was not there | now {\"name\":\"b\"",
                "name: key, in: header } | name: key, in: header, required: true } | action 3 | was {\"name\" | required\":true",
            })
    void findsChangesThatActionsHide(String before, String after, String action, String was, String now) {
        OverlayLock lock = OverlayLock.of(outcomes(OverlayWorkspace.DOCUMENT));
        String changed = OverlayWorkspace.DOCUMENT.replaceFirst(java.util.regex.Pattern.quote(before), after);

        String text = ReplacedChangesText.render(lock.changes(outcomes(changed)), document(changed));

        if (action.isEmpty()) {
            // The action no longer matches, which is an error of its own.
            assertThat(text).contains("was \"string\"", "now not there");
        } else {
            assertThat(text).contains(": " + action + " hides", was, now);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The title. | Another text.",
                "name: page, in: query | name: page, in: query, required: true",
                "parameters: [{ name: key | parameters: [{ name: first, in: query }, { name: key",
                "name: key, in: header } | in: header, name: key }",
            })
    void ignoresWordsAndWhatNoActionTouches(String before, String after) {
        OverlayLock lock = OverlayLock.of(outcomes(OverlayWorkspace.DOCUMENT));

        assertThat(lock.changes(outcomes(OverlayWorkspace.DOCUMENT.replace(before, after))))
                .isEmpty();
    }

    @Test
    void recordsWhatAReferenceHides() {
        Overlay overlay = OverlayReader.read(new OverlayWorkspace(directory)
                .overlay("- { target: $.components.schemas.Book.properties.pages, update: { $ref: '#/a' } }"));

        assertThat(OverlayApplication.apply(
                                List.of(overlay),
                                document(OverlayWorkspace.DOCUMENT).tree())
                        .outcomes()
                        .get(0)
                        .replaced())
                .extracting(ReplacedFact::pointer)
                .containsExactly("/components/schemas/Book/properties/pages/type");
    }

    @Test
    void survivesTheFile() {
        OverlayLock lock = OverlayLock.of(outcomes(OverlayWorkspace.DOCUMENT));
        OverlayLock read = OverlayLock.read("overlay.lock", lock.text().getBytes(StandardCharsets.UTF_8));

        assertThat(read.text()).isEqualTo(lock.text());
        assertThat(read.changes(outcomes(OverlayWorkspace.DOCUMENT))).isEmpty();
    }

    @Test
    void neverShowsValuesThatMayBeSecret() {
        String document = OverlayWorkspace.DOCUMENT.replace("type: integer", "type: integer, default: 4711");
        Overlay overlay = OverlayReader.read(new OverlayWorkspace(directory)
                .overlay("- { target: $.components.schemas.Book.properties, remove: true }\n"
                        + "- { target: $.components.schemas.Book.properties.pages.default, remove: true }"));

        assertThat(OverlayLock.of(OverlayApplication.apply(
                                        List.of(overlay), document(document).tree())
                                .outcomes())
                        .text())
                .doesNotContain("4711");
    }

    @Test
    void refusesOtherFiles() {
        assertThatThrownBy(() -> OverlayLock.read("a.lock", "actions: [1]".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("a.lock: not a lock of overlays: write it anew with --lock-mode confirm");
    }

    private List<ActionOutcome> outcomes(String document) {
        Overlay overlay = OverlayReader.read(new OverlayWorkspace(directory).overlay(ACTIONS));
        return OverlayApplication.apply(List.of(overlay), document(document).tree())
                .outcomes();
    }

    private static LocatedDocument document(String text) {
        return DocumentReader.locate("library.yaml", text.getBytes(StandardCharsets.UTF_8));
    }
}
