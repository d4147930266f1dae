package me.ratio.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import me.ratio.contract.diff.ContractDiff;
import me.ratio.contract.diff.DiffOptions;
import me.ratio.contract.overlay.OverlayApplication;
import me.ratio.contract.overlay.OverlayReader;
import me.ratio.contract.pull.Pull;
import me.ratio.openapi.DocumentReader;
import me.ratio.openapi.DocumentWriter;
import me.ratio.openapi.JsonPointers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the tools on the contract where they should find no difference. */
class ToolsOnTheContractTest {
    static List<String> revisions() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("revisions"))) {
            return Stream.concat(
                            Stream.of("api-docs.yaml"),
                            files.map(Path::toString).sorted())
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("revisions")
    void pullingADocumentIntoItselfChangesNothing(String file) throws Exception {
        ObjectNode document = DocumentReader.readOpenApi(Path.of(file));

        Pull pull = Pull.of(document, document, Optional.empty());

        assertThat(pull.text()).isEqualTo(Files.readString(Path.of(file)));
        assertThat(pull.filled()).isEmpty();
        assertThat(pull.report().findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"api-docs.yaml", "target/ratio-api.yaml"})
    void aPublisherThatMovesToAnotherVersionTakesNoWord(String file) {
        ObjectNode document = DocumentReader.readOpenApi(Path.of(file));
        String newer = DocumentWriter.plainYaml(document)
                .replaceFirst("openapi: 3.0.\\d", "openapi: 3.1.0")
                .replaceAll("type: (\\w+)\n( *)nullable: true", "type:\n$2- $1\n$2- \"null\"");
        ObjectNode published = DocumentReader.locateOpenApi("3.1", newer.getBytes(StandardCharsets.UTF_8))
                .tree();

        ObjectNode pulled = Pull.of(document, published, Optional.empty()).document();

        assertThat(pulled).isEqualTo(published);
        assertThat(Pull.of(pulled, document, Optional.empty()).document()).isEqualTo(document);
    }

    @Test
    void everyPublishedWordHasItsPlaceInTheDocument() {
        ObjectNode document = DocumentReader.readOpenApi(Path.of("api-docs.yaml"));

        List<String> pointers = new ArrayList<>();
        DocumentReader.read(Path.of("published-words.lock"))
                .path("words")
                .fieldNames()
                .forEachRemaining(pointers::add);

        assertThat(pointers)
                .isNotEmpty()
                .filteredOn(pointer -> !JsonPointers.find(document, JsonPointers.parent(pointer))
                        .isObject())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"api-docs.yaml", "target/ratio-api.yaml"})
    void aDocumentHasNoDifferenceFromItself(String file) {
        ObjectNode document = DocumentReader.readOpenApi(Path.of(file));

        assertThat(ContractDiff.between(document, document.deepCopy(), DiffOptions.strict())
                        .findings())
                .isEmpty();
    }

    @Test
    void applyingTheOverlayIsReproducible() {
        assertThat(effective()).isEqualTo(effective()).doesNotContain("\r").endsWith("\n");
    }

    private static String effective() {
        return DocumentWriter.yaml(OverlayApplication.apply(
                        List.of(OverlayReader.read(Path.of("overlay.yaml"))),
                        DocumentReader.readOpenApi(Path.of("api-docs.yaml")))
                .document());
    }
}
