package me.ratio.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import me.ratio.contract.overlay.OverlayWorkspace;
import me.ratio.openapi.DocumentException;
import me.ratio.openapi.DocumentReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplyCommandTest {
    @TempDir
    Path directory;

    private OverlayWorkspace workspace;
    private Path document;
    private Path yaml;
    private Path json;

    @BeforeEach
    void prepare() {
        workspace = new OverlayWorkspace(directory);
        document = workspace.file("library.yaml", OverlayWorkspace.DOCUMENT);
        yaml = directory.resolve("out/api.yaml");
        json = directory.resolve("out/api.json");
    }

    @Test
    void writesTheSameDocumentAsYamlAndAsJson() {
        Path overlay = workspace.overlay(
                "- { target: $.info, update: { x-since: '2020-01-02T03:04:05Z', x-share: 1.10, x-code: '007' } }");

        CommandRun run = CommandRun.of("apply", document, overlay, "-o", yaml, "-o", json);

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .matches(Pattern.quote(overlay.toString())
                        + ":\\d+: action 1: target \\$\\.info \\(update\\): 1 match\\R");
        assertThat(DocumentReader.read(yaml)).isEqualTo(DocumentReader.read(json));
        assertThat(DocumentReader.read(yaml).path("info"))
                .hasToString("{\"title\":\"Library\",\"version\":\"1.0.0\","
                        + "\"x-since\":\"2020-01-02T03:04:05Z\",\"x-share\":1.10,\"x-code\":\"007\"}");
    }

    @Test
    void writesTheSameBytesForTheSameInput() throws IOException {
        Path overlay = workspace.overlay("- { target: $.info, update: { title: Books } }");
        for (String name : new String[] {"first", "second"}) {
            CommandRun.of("apply", document, overlay, "-o", directory.resolve(name + ".yaml"));
        }

        assertThat(directory.resolve("second.yaml")).hasSameBinaryContentAs(directory.resolve("first.yaml"));
        assertThat(Files.readString(directory.resolve("first.yaml")))
                .doesNotContain("\r")
                .endsWith("\n");
    }

    @Test
    void printsTheDocumentWhenThereIsNoOutput() {
        CommandRun run = CommandRun.of(
                "apply", document, workspace.overlay("- { target: $.info, update: { title: Books } }"), "--quiet");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("openapi: \"3.0.0\"\n").contains("title: \"Books\"");
    }

    @Test
    void rejectsUnmatchedActionsUnlessAllowed() {
        Path overlay = workspace.overlay("- { target: $.nothing, remove: true }\n- { target: $.info, update: {} }");

        CommandRun rejected = CommandRun.of("apply", document, overlay, "-o", yaml);
        assertThat(rejected.exit()).isEqualTo(1);
        assertThat(rejected.out()).contains("action 1: target $.nothing (remove): 0 matches\n", "(update): 1 match\n");
        assertThat(rejected.err()).contains("action 1: target $.nothing matches nothing");
        assertThat(yaml).doesNotExist();

        assertThat(CommandRun.of("apply", document, overlay, "-o", yaml, "--allow-unmatched")
                        .exit())
                .isZero();
        assertThat(yaml).exists();
    }

    @Test
    void rejectsUnannouncedPropertiesIfStrict() {
        Path overlay = workspace.overlay("- { target: $.components.schemas.Book.properties, update: { isbn: {} } }");

        assertThat(CommandRun.of("apply", document, overlay, "-o", yaml).exit()).isZero();
        CommandRun strict = CommandRun.of("apply", document, overlay, "-o", json, "--strict-properties");
        assertThat(strict.exit()).isEqualTo(1);
        assertThat(strict.err()).contains("/components/schemas/Book/properties/isbn", "x-adds: true");
        assertThat(json).doesNotExist();
    }

    @Test
    void reportsAsJson() {
        Path overlay = workspace.overlay("- { target: $.paths.*.*, update: {} }");

        CommandRun run = CommandRun.of("apply", document, overlay, "-o", yaml, "--format", "json");

        assertThat(DocumentReader.read(workspace.file("report.json", run.out())).at("/actions/0"))
                .hasToString("{\"overlay\":\"" + overlay
                        + "\",\"action\":1,\"target\":\"$.paths.*.*\",\"verb\":\"update\",\"matches\":2}");
    }

    @Test
    void takesTheDocumentThatTheOverlayExtends() {
        Path overlay = workspace.overlay("- { target: $.info, update: { title: Books } }");

        assertThat(CommandRun.of("apply", overlay, "-o", yaml).exit()).isZero();
        assertThat(DocumentReader.read(yaml).at("/info/title")).hasToString("\"Books\"");

        Path nameless = workspace.file(
                "b.yaml",
                "{ overlay: 1.0.0, info: { title: B, version: 1.0.0 }, extends: 'https://example.com/api.yaml',"
                        + " actions: [{ target: $.info }] }");
        CommandRun run = CommandRun.of("apply", nameless, "-o", yaml);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(nameless
                        + ": names no file in 'extends': name the document before the overlay"
                        + System.lineSeparator());
        assertThat(CommandRun.of("apply", document, "-o", yaml).err()).startsWith("missing overlay");
    }

    @Test
    void failsWhenTheDocumentChangesWhatAnActionHides() {
        Path overlay = workspace.overlay("- { target: $.components.schemas.*.properties.*.type, remove: true }");
        Path lock = directory.resolve("overlay.lock");

        CommandRun none = CommandRun.of("apply", document, overlay, "-o", yaml, "--lock", lock);
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err()).contains("overlay.lock: no such lock: create it with --lock-mode confirm");
        assertThat(CommandRun.of("apply", document, overlay, "-o", yaml, "--lock", lock, "--lock-mode", "confirm")
                        .exit())
                .isZero();

        workspace.file(
                "library.yaml", OverlayWorkspace.DOCUMENT.replace("pages: { type: integer", "pages: { type: string"));
        CommandRun changed = CommandRun.of("apply", document, overlay, "-o", json, "--lock", lock);
        assertThat(changed.exit()).isEqualTo(1);
        assertThat(json).doesNotExist();
        assertThat(changed.err())
                .contains("overlay.yaml:5: action 1 hides what the document has changed since the action was confirmed"
                        + " (remove $.components.schemas.*.properties.*.type):\n  " + document
                        + ":19: /components/schemas/Book/properties/pages/type\n    was \"integer\"\n"
                        + "    now \"string\"\n")
                .contains("-Dratio.record=true");
        assertThat(CommandRun.of("apply", document, overlay, "-o", yaml, "--lock", lock, "--lock-mode", "report")
                        .exit())
                .isZero();
        assertThat(CommandRun.of("apply", document, overlay, "-o", yaml, "--lock", lock, "--lock-mode", "confirm")
                        .err())
                .contains("now \"string\"");
        assertThat(CommandRun.of("apply", document, overlay, "-o", yaml, "--lock", lock)
                        .exit())
                .isZero();
    }

    @Test
    void failsTheBuildWithTheError() {
        Path overlay = workspace.overlay("- { target: $.nothing, remove: true }");

        assertThatThrownBy(() -> BuildStep.main(
                        "apply", document.toString(), overlay.toString(), "-o", yaml.toString(), "--quiet"))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("matches nothing")
                .satisfies(e -> assertThat(e.getStackTrace()).isEmpty());
    }
}
