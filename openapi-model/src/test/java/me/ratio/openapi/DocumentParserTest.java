package me.ratio.openapi;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentParserTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a: 1\\nb: @x       | :2:4: not well-formed
                    a: [1,\\nb: 2      | not well-formed
                    a: 1\\na: 2        | :2:2: not well-formed: Duplicate field 'a'
                    {"a": }}            | not well-formed
                    ''                  | :1:1: expected an object with keys, found nothing
                    - 1                 | :1:1: expected an object with keys, found array
                    """)
    void reportsLineAndColumnOfSyntaxErrors(String text, String message) {
        Path file = file("broken.yaml", text.replace("\\n", "\n"));

        assertThatThrownBy(() -> DocumentReader.read(file))
                .isInstanceOf(DocumentException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(message)
                .extracting(Throwable::getMessage)
                .asString()
                .doesNotContain("\n");
    }

    @Test
    void reportsAMissingFile() {
        assertThatThrownBy(() -> DocumentReader.read(directory.resolve("nowhere.yaml")))
                .hasMessageEndingWith("nowhere.yaml: no such file");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    swagger: '2.0'   | 'openapi' must be a version 3.0.x or 3.1.x
                    openapi: 3.0.0   | 'paths' must be an object
                    """)
    void rejectsOtherDocuments(String text, String message) {
        Path file = file("other.yaml", text);

        assertThatThrownBy(() -> DocumentReader.readOpenApi(file))
                .hasMessageContainingAll("other.yaml:1:1: not an OpenAPI 3 document", message);
    }

    private Path file(String name, String text) {
        try {
            return Files.writeString(directory.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
