package me.ratio.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import me.ratio.contract.diff.ContractDiff;
import me.ratio.contract.diff.DiffOptions;
import me.ratio.contract.overlay.OverlayApplication;
import me.ratio.contract.overlay.OverlayReader;
import me.ratio.contract.pull.Pull;
import me.ratio.openapi.DocumentReader;
import me.ratio.openapi.DocumentWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the tools on the contract where they should find no difference. */
class ToolsOnTheContractTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"api-docs.yaml", "revisions/2022-11-11.api-docs.yaml", "revisions/2022-11-30.api-docs.yaml"})
    void pullingADocumentIntoItselfChangesNothing(String file) throws Exception {
        ObjectNode document = DocumentReader.readOpenApi(Path.of(file));

        Pull pull = Pull.of(document, document);

        assertThat(pull.text()).isEqualTo(Files.readString(Path.of(file)));
        assertThat(pull.undocumented()).isEmpty();
        assertThat(pull.report().findings()).isEmpty();
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
