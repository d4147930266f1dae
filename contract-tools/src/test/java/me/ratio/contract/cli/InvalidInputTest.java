package me.ratio.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import me.ratio.contract.overlay.OverlayWorkspace;
import me.ratio.openapi.DocumentReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that every command reports invalid input in one line, exits with 2 and writes nothing. */
class InvalidInputTest {
    private static final String BOMB = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
            + Stream.of("b a", "c b", "d c", "e d", "f e", "g f", "h g")
                    .map(pair -> "%1$s: &%1$s [*%2$s, *%2$s, *%2$s, *%2$s, *%2$s, *%2$s, *%2$s, *%2$s, *%2$s, *%2$s]\n"
                            .formatted((Object[]) pair.split(" ")))
                    .reduce("", String::concat);

    @TempDir
    Path directory;

    private OverlayWorkspace workspace;
    private Path good;

    @BeforeEach
    void prepare() {
        workspace = new OverlayWorkspace(directory);
        good = workspace.file("good.yaml", OverlayWorkspace.DOCUMENT);
        workspace.overlay("- { target: $.info, update: {} }");
    }

    static Stream<Arguments> badDocuments() {
        return Stream.of(
                Arguments.of("a: [1", ":", "not well-formed"),
                Arguments.of("@", ":1:1:", "not well-formed"),
                Arguments.of("just a sentence", ":1:1:", "expected an object"),
                Arguments.of("", ":1:1:", "found nothing"),
                Arguments.of("swagger: '2.0'", ":1:1:", "not an OpenAPI 3 document"),
                Arguments.of("openapi: 3.0.0\npaths: []", ":1:1:", "not an OpenAPI 3 document"),
                Arguments.of("{a: ".repeat(10_000) + "}".repeat(10_000), ":1:", "nested deeper"),
                Arguments.of(BOMB, ":", "aliases expand"),
                Arguments.of("a: " + "x".repeat(DocumentReader.MAX_BYTES), ": ", "larger than"));
    }

    @ParameterizedTest
    @MethodSource("badDocuments")
    void reportsInvalidDocumentsInOneLine(String content, String place, String reason) {
        Path bad = workspace.file("bad.yaml", content);
        Path out = directory.resolve("out.yaml");
        Path lock = workspace.file("api.txt", "package library\n");
        for (List<Object> command : List.of(
                List.<Object>of("apply", bad, directory.resolve("overlay.yaml"), "-o", out),
                List.<Object>of("apply", good, bad, "-o", out),
                List.<Object>of("lint", bad),
                List.<Object>of("lint", good, "--ignore", bad),
                List.<Object>of("diff", bad, good),
                List.<Object>of("diff", good, bad, "--format", "json"),
                List.<Object>of("changes", bad, good, "--api", lock, lock),
                List.<Object>of("changes", good, good, "--api", lock, bad),
                List.<Object>of("changes", good, good, "--api", lock, lock, "--overlay", bad, bad),
                List.<Object>of("pull", bad, "--into", good, "--accept"))) {
            CommandRun run = CommandRun.of(command.toArray());

            assertThat(run.exit()).as(command.toString()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .startsWith(bad + place.substring(0, 1))
                    .hasLineCount(1)
                    .doesNotContain("\tat ");
        }
        assertThat(CommandRun.of("lint", bad).err()).contains("bad.yaml" + place, reason);
        assertThat(out).doesNotExist();
        assertThat(good).hasContent(OverlayWorkspace.DOCUMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0.3", "3.1.0"})
    void handlesCyclicReferences(String version) {
        Path loop = workspace.file("loop.yaml", """
                openapi: %s
                info: { title: Loop, version: 1.0.0 }
                paths:
                  /a:
                    get:
                      responses: { '200': { $ref: '#/paths/~1a/get/responses/200' } }
                components:
                  schemas:
                    Self: { $ref: '#/components/schemas/Self' }
                    Tree: { type: object, properties: { kids: { type: array, items: { $ref: '#/components/schemas/Tree' } } } }
                    Ping: { allOf: [{ $ref: '#/components/schemas/Pong' }], default: {} }
                    Pong: { anyOf: [{ $ref: '#/components/schemas/Ping' }], example: {} }
                    Many: { allOf: [{ $ref: '#/components/schemas/Many' }, { $ref: '#/components/schemas/Many' }], example: {} }
                    All: { $ref: '#' }
                """.formatted(version));

        CommandRun lint = CommandRun.of("lint", loop);
        assertThat(lint.exit()).isEqualTo(1);
        assertThat(lint.err()).isEmpty();
        assertThat(lint.out()).contains("ref-cycle /paths/~1a/get/responses/200", "ref-cycle /components/schemas/Self");
        assertThat(CommandRun.of("diff", loop, loop))
                .matches(run -> run.exit() == 0 && run.err().isEmpty());
        assertThat(CommandRun.of("pull", loop, "--into", loop)).matches(run -> run.exit() != 2);
    }

    @Test
    void reportsAMissingFile() {
        CommandRun run = CommandRun.of("lint", directory.resolve("nowhere.yaml"));

        assertThat(run).isEqualTo(new CommandRun(2, "", directory.resolve("nowhere.yaml") + ": no such file\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lint",
                "fly",
                "lint --format xml a.yaml",
                "diff a.yaml",
                "changes a b",
                "lock",
                "diff a b --sdk-version 1.0.0"
            })
    void reportsInvalidArguments(String arguments) {
        CommandRun run = CommandRun.of((Object[]) arguments.split(" "));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).contains("--help");
    }
}
