package me.ratio.contract.pull;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import me.ratio.contract.overlay.Overlay;
import me.ratio.contract.overlay.OverlayApplication;
import me.ratio.contract.overlay.OverlayLock;
import me.ratio.contract.overlay.OverlayReader;
import me.ratio.contract.overlay.ReplacedChange;
import me.ratio.openapi.DocumentReader;
import me.ratio.openapi.DocumentWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverlayFitTest {
    private static final String OURS = """
            openapi: 3.0.0
            info: { title: Library, version: 1.0.0 }
            paths:
              /books:
                get: { operationId: list, responses: { '200': { description: B, content: { application/json: { schema: { $ref: '#/components/schemas/Book' } } } } } }
                delete: { operationId: clear, responses: { '204': { description: C } } }
            components:
              schemas:
                Book:
                  type: object
                  properties:
                    title: { type: string, maxLength: 9 }
                    isbn: { type: string }
                    size: { type: string, enum: [S, M] }
            """;

    @TempDir
    Path folder;

    @Test
    void namesEveryActionThatNoLongerFits() {
        OverlayFit fit = fit(
                """
                - { target: $.info, update: { x-owner: us } }
                - { target: "$..properties['title', 'isbn']", update: { x-sensitive: true } }
                - { target: $.components.schemas.Book, update: { x-book: true } }
                - { target: "$.paths['/books'].delete", remove: true }
                - { target: $.components.schemas.*.properties.size.enum, update: [L] }
                """,
                OURS.replace("title: {", "name: {")
                        .replace("Book", "Volume")
                        .replace("    delete:", "    put:")
                        .replace("operationId: clear", "operationId: fill")
                        .replace("enum: [S, M]", "enum: 5"));

        assertThat(fit.unfit())
                .hasSize(4)
                .extracting(OverlayFit.Unfit::problem)
                .allMatch(text -> text.contains("overlay.yaml:"));
        assertThat(fit.unfit())
                .extracting(OverlayFit.Unfit::causes)
                .containsExactlyInAnyOrder(
                        List.of(),
                        List.of(
                                "/components/schemas/Book/properties/title is probably"
                                        + " /components/schemas/Volume/properties/name now",
                                "/components/schemas/Book is now /components/schemas/Volume"),
                        List.of("/components/schemas/Book is now /components/schemas/Volume"),
                        List.of("/paths/~1books/delete was removed"));
    }

    @Test
    void namesWhatActionsHide() {
        OverlayFit fit = fit("""
                - { target: $.components.schemas.Book.properties.size.enum, remove: true }
                - { target: "$.paths['/books'].delete", remove: true }
                """, OURS.replace("[S, M]", "[S]"));

        assertThat(fit.unfit()).isEmpty();
        assertThat(fit.hidden())
                .extracting(ReplacedChange::pointer)
                .containsExactly("/components/schemas/Book/properties/size/enum");
    }

    private OverlayFit fit(String actions, String published) {
        Path file = folder.resolve("overlay.yaml");
        DocumentWriter.write(file, "overlay: 1.0.0\ninfo: { title: T, version: '1' }\nactions:\n" + actions);
        Overlay overlay = OverlayReader.read(file);
        ObjectNode ours = document(OURS);
        OverlayLock lock =
                OverlayLock.of(OverlayApplication.apply(List.of(overlay), ours).outcomes());
        return OverlayFit.of(overlay, Optional.of(lock), ours, Pull.of(ours, document(published), Optional.empty()));
    }

    private static ObjectNode document(String text) {
        return DocumentReader.locateOpenApi("test.yaml", text.getBytes(StandardCharsets.UTF_8))
                .tree();
    }
}
