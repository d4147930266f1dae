package me.ratio.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {
    @TempDir
    Path folder;

    @Test
    void writesTheSyntaxThatTheNameAsksFor() throws IOException {
        Path document = Files.writeString(folder.resolve("in.yaml"), "openapi: 3.0.3\ninfo: { title: Books }\n");
        Path json = folder.resolve("out.json");
        Path yaml = folder.resolve("out.yaml");
        assertThat(CommandRun.of("convert", document, "-o", json, "-o", yaml).exit())
                .isZero();
        assertThat(new ObjectMapper().readTree(json.toFile()).at("/info/title").asText())
                .isEqualTo("Books");
        assertThat(yaml).content().startsWith("openapi: \"3.0.3\"");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(CommandRun.of("convert", folder.resolve("none.yaml"), "-o", folder.resolve("x.json"))
                        .exit())
                .isEqualTo(2);
        assertThat(CommandRun.of("convert", "x.yaml").err()).contains("--output");
    }
}
