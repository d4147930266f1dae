package me.ratio.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentReaderTest {
    @TempDir
    Path directory;

    @Test
    void recordsTheLineOfEachValue() {
        SourceLines lines = DocumentReader.locate(file("lines.yaml", """
                a:
                  b/c: 1
                  list:
                  - x
                  - y: 2
                """)).lines();

        assertThat(lines.of("")).isEqualTo(1);
        assertThat(lines.of("/a/b~1c")).isEqualTo(2);
        assertThat(lines.of("/a/list/1/y")).isEqualTo(5);
        assertThat(lines.of("/a/list/1/y/deeper/still")).isEqualTo(5);
    }

    @Test
    void readsJsonAndYamlAlike() {
        String json = "{\n\t\"a\": [1, 2.50, true, null, \"x\", 12345678901234567890]\n}\n";

        assertThat(DocumentReader.read(file("a.json", json)))
                .isEqualTo(DocumentReader.read(file("a.yaml", "a: [1, 2.50, true, null, x, 12345678901234567890]")));
    }

    @Test
    void limitsTheDepth() {
        String json = "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000);
        for (Path file : new Path[] {
            file("deep.json", json), file("deep.yaml", json), file("block.yaml", "a:\n" + "- ".repeat(10_000) + "x")
        }) {
            assertThatThrownBy(() -> DocumentReader.read(file))
                    .isInstanceOf(DocumentException.class)
                    .hasMessageContainingAll(file + ":", "nested deeper than 500 levels");
        }
    }

    @Test
    void limitsTheSize() {
        Path file = file("large.yaml", "a: " + "x".repeat(DocumentReader.MAX_BYTES));

        assertThatThrownBy(() -> DocumentReader.read(file))
                .hasMessageEndingWith("larger than the limit of 10485760 bytes");
    }

    @Test
    void rejectsDirectoriesAndBinaryFiles() {
        assertThatThrownBy(() -> DocumentReader.read(directory)).hasMessageEndingWith("is a directory, not a file");
        for (byte[] bytes : new byte[][] {{0, 1, 2, 3}, {'a', ':', ' ', (byte) 0xff, (byte) 0xfe, 0}}) {
            assertThatThrownBy(() -> DocumentReader.locateOpenApi("bytes.yaml", bytes))
                    .isInstanceOf(DocumentException.class)
                    .hasMessageStartingWith("bytes.yaml");
        }
    }

    @Test
    void readsOpenApi31WithoutPaths() {
        String document = "openapi: 3.1.0\ninfo: { title: A, version: '1' }\ncomponents: {}\n";

        assertThat(DocumentReader.locateOpenApi("a.yaml", document.getBytes(StandardCharsets.UTF_8))
                        .tree()
                        .has("paths"))
                .isFalse();
    }

    private Path file(String name, String text) {
        try {
            return Files.writeString(directory.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
