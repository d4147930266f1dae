package me.ratio.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import me.ratio.generator.contract.ContractReader;
import me.ratio.generator.contract.Findings;
import me.ratio.generator.source.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is generated otherwise than the document has it: each place is named, with what becomes of it. */
class DegradationsTest {
    @TempDir
    Path folder;

    @Test
    void everyPlaceIsNamedWithWhatBecomesOfIt() throws IOException {
        Path document = Files.writeString(folder.resolve("document.yaml"), Generation.text("degraded.yaml"));
        Findings found = new Findings();
        ContractReader.read(DocumentSource.read(document.toString()), Names::type, found);

        assertThat(found.warnings())
                .containsExactlyElementsOf(
                        Generation.text("degraded.txt").lines().toList());
    }

    @Test
    void whatBecomesOfItCompiles() throws IOException {
        assertThat(Compilation.complaints(
                        Generation.of("degraded.yaml", folder.resolve("out")), folder.resolve("classes")))
                .isEmpty();
    }

    @Test
    void aWarningIsOneLineWhateverTheNamesAreMadeOf() throws IOException {
        Path document = Files.writeString(
                folder.resolve("document.yaml"),
                LargeDocumentTest.HEAD + "  /a: {get: {operationId: a, responses: {'204': {description: A}}}}\n"
                        + "components: {schemas: {\"a\\nb\\e[2J\": {type: string, format: byte}}}\n");
        Findings found = new Findings();
        ContractReader.read(DocumentSource.read(document.toString()), Names::type, found);

        assertThat(found.warnings())
                .containsExactly(
                        "/components/schemas/a<0A>b<1B>[2J/format: bytes are read as the text they are sent as");
    }
}
