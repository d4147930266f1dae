package me.ratio.contract.overlay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import me.ratio.openapi.DocumentException;
import me.ratio.openapi.DocumentReader;
import me.ratio.openapi.DocumentWriter;

/** A directory with a small document and overlays for it. */
public record OverlayWorkspace(Path directory) {
    public static final String DOCUMENT = """
            openapi: 3.0.0
            info: { title: Library, version: 1.0.0 }
            tags: [{ name: Books }, { name: Loans }]
            paths:
              /books:
                get:
                  parameters: [{ name: key, in: header }, { name: page, in: query }]
                  responses: { '200': { description: Books. } }
                post:
                  parameters: [{ name: key, in: header }]
                  responses: { '201': { description: A book. } }
            components:
              schemas:
                Book:
                  type: object
                  required: [title]
                  properties:
                    title: { type: string, description: The title. }
                    pages: { type: integer }
            """;

    public Path file(String name, String text) {
        Path file = directory.resolve(name);
        DocumentWriter.write(file, text);
        return file;
    }

    /** Writes an overlay with actions, given as a YAML list. */
    public Path overlay(String actions) {
        return overlay("1.0.0", actions);
    }

    /** Writes an overlay of some version. */
    Path overlay(String version, String actions) {
        file("library.yaml", DOCUMENT);
        return file(
                "overlay.yaml",
                "overlay: " + version + "\ninfo: { title: Refined, version: 1.0.0 }\nextends: library.yaml\nactions:\n"
                        + actions);
    }

    /** Applies an overlay with actions to the document; throws an exception for an action that does not match. */
    ObjectNode apply(String actions) {
        return apply(overlay(actions));
    }

    /** Applies an overlay to the document; throws an exception for an action that does not match. */
    ObjectNode apply(Path file) {
        Overlay overlay = OverlayReader.read(file);
        OverlayResult refinement = OverlayApplication.apply(
                List.of(overlay), DocumentReader.readOpenApi(overlay.document().orElseThrow()));
        refinement.outcomes().stream()
                .flatMap(outcome -> outcome.problem().stream())
                .findFirst()
                .ifPresent(problem -> {
                    throw new DocumentException(problem);
                });
        return refinement.document();
    }
}
