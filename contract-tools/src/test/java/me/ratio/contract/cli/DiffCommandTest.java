package me.ratio.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import me.ratio.contract.overlay.OverlayWorkspace;
import me.ratio.openapi.DocumentReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
    @TempDir
    Path directory;

    private OverlayWorkspace workspace;
    private Path old;
    private Path added;
    private Path removed;

    @BeforeEach
    void prepare() {
        workspace = new OverlayWorkspace(directory);
        old = workspace.file("old.yaml", OverlayWorkspace.DOCUMENT);
        added = workspace.file(
                "added.yaml",
                OverlayWorkspace.DOCUMENT.replace(
                        "    post:\n", "    delete:\n      responses: { '204': { description: Gone. } }\n    post:\n"));
        removed = workspace.file(
                "removed.yaml", OverlayWorkspace.DOCUMENT.replaceAll("(?s)    post:.*?(?=components:)", ""));
    }

    @Test
    void exitsWithOneIfSomethingBreaks() {
        assertThat(CommandRun.of("diff", old, old).exit()).isZero();
        assertThat(CommandRun.of("diff", old, added).exit()).isZero();
        assertThat(CommandRun.of("diff", old, removed).exit()).isEqualTo(1);
    }

    @Test
    void printsOneJsonObject() {
        CommandRun run = CommandRun.of("diff", old, removed, "--format", "json");

        ObjectNode report = DocumentReader.read(workspace.file("report.json", run.out()));
        assertThat(report.path("verdict")).hasToString("\"major\"");
        assertThat(report.has("sourceVerdict")).isTrue();
        List<String> keys = new ArrayList<>();
        report.path("findings").path(0).fieldNames().forEachRemaining(keys::add);
        assertThat(keys)
                .containsExactly(
                        "id",
                        "level",
                        "class",
                        "direction",
                        "operation",
                        "pointer",
                        "old",
                        "new",
                        "certain",
                        "message",
                        "file",
                        "line");
        assertThat(report.at("/documentVersion/enough").asBoolean(true)).isFalse();
    }

    @Test
    void printsTextAndMarkdown() {
        assertThat(CommandRun.of("diff", old, removed).out())
                .contains(
                        "major ",
                        "POST /books",
                        "verdict: major (wire)",
                        "info.version 1.0.0 -> 1.0.0 is not enough: a major bump is required");
        assertThat(CommandRun.of("diff", old, removed, "--format", "MARKDOWN").out())
                .startsWith("Verdict: **major** on the wire")
                .contains("\n### Breaking (1)\n\n- POST /books was removed. `operation-removed`\n"
                        + "  - `POST /books` `/paths/~1books/post` (line 9)\n");
    }

    @Test
    void comparesTheSdkVersionWithTheRequiredBump() {
        CommandRun enough = CommandRun.of("diff", old, added, "--sdk-version", "1.2.3", "1.3.0");
        CommandRun notEnough = CommandRun.of("diff", old, added, "--sdk-version", "1.2.3", "1.2.4");
        CommandRun none = CommandRun.of("diff", old, added, "--sdk-version", "1.2.3", "soon");

        assertThat(enough.exit()).isZero();
        assertThat(enough.out()).contains("SDK version 1.2.3 -> 1.3.0 is enough: a minor bump is required");
        assertThat(notEnough.exit()).isEqualTo(1);
        assertThat(notEnough.out()).contains("SDK version 1.2.3 -> 1.2.4 is not enough: a minor bump is required");
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err())
                .isEqualTo("SDK version: 'soon' is not a valid version: use three numbers such as 1.2.3\n");
    }
}
