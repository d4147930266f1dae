package me.ratio.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import me.ratio.generator.contract.ClientModel;
import me.ratio.generator.contract.ClientModelReader;
import me.ratio.generator.contract.GenerationProblems;
import me.ratio.generator.naming.JavaNaming;
import me.ratio.generator.source.JavaIdentifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each construct that is generated in a simpler form has a warning. */
class GenerationWarningsTest {
    @TempDir
    Path folder;

    @Test
    void everyDegradationIsReported() throws IOException {
        Path document = Files.writeString(folder.resolve("document.yaml"), Generation.text("degraded.yaml"));

        assertThat(warnings(document))
                .containsExactlyElementsOf(
                        Generation.text("degraded.txt").lines().toList());
    }

    @Test
    void degradedCodeCompiles() throws IOException {
        assertThat(Compilation.diagnostics(
                        Generation.of("degraded.yaml", folder.resolve("out")), folder.resolve("classes")))
                .isEmpty();
    }

    @Test
    void aWarningIsOneLine() throws IOException {
        Path document = Files.writeString(
                folder.resolve("document.yaml"),
                ClassFileLimitsTest.HEAD + "  /a: {get: {operationId: a, responses: {'204': {description: A}}}}\n"
                        + "components: {schemas: {\"a\\nb\\e[2J\": {type: string, format: byte}}}\n");

        assertThat(warnings(document))
                .containsExactly(
                        "/components/schemas/a<0A>b<1B>[2J/format: bytes are read as the string that encodes them");
    }

    /** Returns the warnings of reading and naming a document. */
    static List<String> warnings(Path document) {
        GenerationProblems problems = new GenerationProblems();
        ClientModel client = ClientModelReader.read(DocumentSource.read(document.toString()), problems);
        new JavaNaming(client, JavaIdentifiers::type, problems);
        return problems.warnings();
    }
}
