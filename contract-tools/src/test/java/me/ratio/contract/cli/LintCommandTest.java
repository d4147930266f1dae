package me.ratio.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import me.ratio.contract.overlay.OverlayWorkspace;
import me.ratio.openapi.DocumentReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {
    @TempDir
    Path directory;

    private OverlayWorkspace workspace;

    @BeforeEach
    void prepare() {
        workspace = new OverlayWorkspace(directory);
    }

    @Test
    void exitsWithZeroForNotes() {
        Path bare = workspace.file("bare.yaml", """
                openapi: 3.0.3
                info: { title: Bare, version: '1' }
                paths:
                  /a/{b}:
                    get:
                      parameters: [{ name: b, in: path, required: true, schema: { type: string } }]
                      responses: { '200': { description: '' } }
                """);

        CommandRun run = CommandRun.of("lint", bare);

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(
                        bare + ":5: info operation-id-missing /paths/~1a~1{b}/get: The operation has no operationId.\n",
                        "info tags-missing",
                        "info description-missing")
                .endsWith("0 errors, 0 warnings, 6 notes\n");
    }

    @Test
    void printsJson() {
        Path file = workspace.file("bad.yaml", OverlayWorkspace.DOCUMENT.replace("type: integer", "type: int"));

        CommandRun run = CommandRun.of("lint", file, "--format=json");

        ObjectNode report = DocumentReader.read(workspace.file("report.json", run.out()));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(report.path("findings")).anyMatch(finding -> finding.toString()
                .equals("{\"rule\":\"unknown-type\",\"severity\":\"error\","
                        + "\"pointer\":\"/components/schemas/Book/properties/pages/type\",\"file\":\"" + file
                        + "\",\"line\":19,"
                        + "\"message\":\"'int' is not a valid type.\"}"));
    }

    @Test
    void ignoresAcceptedFindingsAndReportsUnusedEntries() {
        Path file = workspace.file("dup.yaml", OverlayWorkspace.DOCUMENT.replace("[title]", "[title, title]"));
        Path ignore = workspace.file("ignore.yaml", """
                - { rule: duplicate-required, pointer: /components/schemas/*/required/1, reason: Accepted. }
                - { rule: unused-component, pointer: /components/schemas/Book, reason: Kept for later. }
                - { rule: parameter-schema, pointer: /paths/*/*/parameters/*, reason: Left out for brevity. }
                - { rule: invalid-status, pointer: /paths, reason: There was one. }
                """);

        CommandRun run = CommandRun.of("lint", file, "--ignore", ignore);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("unused-ignore /paths: ", "'invalid-status'", "line 4")
                .contains("\n0 errors, 1 warnings, ");
    }

    @Test
    void rejectsInvalidIgnoreFiles() {
        Path file = workspace.file("good.yaml", OverlayWorkspace.DOCUMENT);
        for (String entry : new String[] {
            "- { rule: unused-component, pointer: /a }",
            "- { rule: unused-component, pointer: /a, reason: ' ' }",
            "- { rule: no-such-rule, pointer: /a, reason: x }",
            "- { rule: unused-component, pointer: /a, reason: x, because: y }"
        }) {
            CommandRun run = CommandRun.of("lint", file, "--ignore", workspace.file("ignore.yaml", entry));

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).hasLineCount(1).contains("ignore.yaml:1: entry 1: ");
        }
    }
}
