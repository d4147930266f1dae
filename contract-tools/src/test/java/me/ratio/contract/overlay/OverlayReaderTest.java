package me.ratio.contract.overlay;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlayReaderTest {
    @TempDir
    Path directory;

    private OverlayWorkspace workspace;

    @BeforeEach
    void prepare() {
        workspace = new OverlayWorkspace(directory);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    openapi: 3.0.0                                                          | 'overlay' must be a version 1.0.x or 1.1.x
                    { overlay: 1.0.0, info: { title: A } }                                  | 'info' must contain a version
                    { overlay: 1.0.0, info: { title: A, version: b }, extends: 1 }          | 'extends' must be the name
                    { overlay: 1.0.0, info: { title: A, version: b } }                      | 'actions' must be a list
                    { overlay: 1.0.0, info: { title: A, version: b }, extends: a.yaml }     | 'actions' must be a list
                    """)
    void rejectsOtherDocuments(String text, String message) {
        Path file = workspace.file("overlay.yaml", text);

        assertThatThrownBy(() -> OverlayReader.read(file))
                .hasMessageContainingAll("overlay.yaml:1:1: not an OpenAPI Overlay: ", message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    - { update: {} }                                  | 'target' must be a JSONPath
                    - text                                            | 'target' must be a JSONPath
                    - { target: $.info, copy: $.tags }                | 'copy' is not a valid key
                    - { update: {}, target: $.info }                  | repeats action 1
                    - { target: $.info, description: 1 }              | 'description' must be text
                    - { target: $.info, remove: 1 }                   | 'remove' must be true or false
                    - { target: $.info, updates: {} }                 | 'updates' is not a valid key
                    """)
    void rejectsInvalidActions(String action, String message) {
        Path file = workspace.overlay("- { target: $.info, update: {} }\n" + action);

        assertThatThrownBy(() -> OverlayReader.read(file))
                .hasMessageContainingAll("overlay.yaml:" + lineOf(file, action) + ": action 2: ", message);
    }

    private static int lineOf(Path file, String text) {
        try {
            return Files.readAllLines(file).indexOf(text) + 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
