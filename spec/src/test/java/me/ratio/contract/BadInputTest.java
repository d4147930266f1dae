package me.ratio.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest {

    @TempDir
    Path directory;

    private Workspace workspace;

    @BeforeEach
    void prepare() {
        workspace = new Workspace(directory);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a: 1\\nb: @x       | :2:4: not well-formed
                    a: [1,\\nb: 2      | not well-formed
                    a: 1\\na: 2        | :2:2: not well-formed: Duplicate field 'a'
                    {"a": }}            | not well-formed
                    ''                  | :1:1: expected an object with keys, found nothing
                    - 1                 | :1:1: expected an object with keys, found array
                    """)
    void pointsAtWhatIsNotWellFormed(String text, String message) {
        Path file = workspace.file("broken.yaml", text.replace("\\n", "\n"));

        assertThatThrownBy(() -> DocumentReader.read(file))
                .isInstanceOf(ContractException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(message)
                .extracting(Throwable::getMessage)
                .asString()
                .doesNotContain("\n");
    }

    @Test
    void saysThatAFileIsMissing() {
        assertThatThrownBy(() -> DocumentReader.read(directory.resolve("nowhere.yaml")))
                .hasMessageEndingWith("nowhere.yaml: no such file");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    swagger: '2.0'   | 'openapi' has to say 3.x.y
                    openapi: 3.0.0   | 'paths' has to hold an object
                    """)
    void refusesWhatIsNoOpenApiDocument(String text, String message) {
        Path file = workspace.file("other.yaml", text);

        assertThatThrownBy(() -> DocumentReader.readOpenApi(file))
                .hasMessageContainingAll("other.yaml:1:1: not an OpenAPI 3 document", message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    openapi: 3.0.0                                                          | 'overlay' has to say 1.0.x
                    { overlay: 1.0.0, info: { title: A } }                                  | 'info' has to hold a version
                    { overlay: 1.0.0, info: { title: A, version: b }, extends: 1 }          | 'extends' has to name
                    { overlay: 1.0.0, info: { title: A, version: b } }                      | 'actions' has to hold a list
                    { overlay: 1.0.0, info: { title: A, version: b }, extends: a.yaml }     | 'actions' has to hold a list
                    """)
    void refusesWhatIsNoOverlay(String text, String message) {
        Path file = workspace.file("overlay.yaml", text);

        assertThatThrownBy(() -> OverlayReader.read(file))
                .hasMessageContainingAll("overlay.yaml:1:1: not an OpenAPI Overlay 1.0", message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    - { update: {} }                                  | 'target' has to hold a JSONPath
                    - text                                            | 'target' has to hold a JSONPath
                    - { target: $.info }                              | either 'update' or 'remove: true'
                    - { target: $.info, update: {}, remove: true }    | either 'update' or 'remove: true'
                    - { target: $.info, remove: 1 }                   | 'remove' has to be true or false
                    - { target: $.info, updates: {} }                 | unknown key 'updates'
                    """)
    void refusesAnActionThatSaysNothingClear(String action, String message) {
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
