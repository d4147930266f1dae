package me.ratio.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

class DocumentWriterTest {
    private static final String SIGNS = "aZ09 .:#-?!&*@`'\"\\|>%[]{},=~+_/\n\té€😀";

    @TempDir
    Path directory;

    @Test
    void readsPlainYamlBackUnchanged() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ArrayNode texts = document.putArray("texts");
        for (String text : new String[] {
            "",
            " ",
            "true",
            "No",
            "on",
            "null",
            "~",
            "1",
            "0x1f",
            "0o17",
            "017",
            "1_000",
            "1e3",
            ".inf",
            "12:30:45",
            "2023-07-12",
            "2023-07-12T15:04:05.000Z",
            "-",
            "a: b",
            "#",
            "<<",
            "=",
            "|",
            "x\n",
            "\nx",
            "a\r\nb",
            " a "
        }) {
            texts.add(text);
            document.put("key " + text, text);
        }
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(8); length > 0; length--) {
                int sign = random.nextInt(SIGNS.codePointCount(0, SIGNS.length()));
                text.appendCodePoint(SIGNS.codePointAt(SIGNS.offsetByCodePoints(0, sign)));
            }
            texts.add(text.toString());
        }
        Path file = directory.resolve("plain.yaml");
        DocumentWriter.write(file, DocumentWriter.plainYaml(document));

        assertThat(DocumentReader.read(file)).as("seed " + seed).isEqualTo(document);
        assertThat(new Yaml()
                        .<Map<String, Object>>load(DocumentWriter.plainYaml(document))
                        .get("texts"))
                .asInstanceOf(InstanceOfAssertFactories.list(Object.class))
                .as("seed " + seed)
                .allMatch(String.class::isInstance);
    }

    @Test
    void removesTheDraftFile() throws IOException {
        Path file = directory.resolve("new/a.yaml");
        DocumentWriter.write(file, "a: 1\n");
        DocumentWriter.write(file, "a: 2\n");

        assertThat(file).hasContent("a: 2\n");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }
}
