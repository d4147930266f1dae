package me.ratio.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import me.ratio.contract.overlay.OverlayWorkspace;
import me.ratio.openapi.DocumentReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesCommandTest {
    private static final String DOCUMENT = """
            openapi: 3.0.0
            info: { title: Library, version: 1.0.0 }
            paths:
              /books:
                get:
                  operationId: listBooks
                  parameters: [{ name: page, in: query, schema: { type: string } }]
                  responses:
                    '200':
                      description: Books.
                      content: { application/json: { schema: { $ref: '#/components/schemas/Book' } } }
            components:
              schemas:
                Book:
                  type: object
                  required: [title]
                  properties:
                    title: { type: string }
                    genre: { $ref: '#/components/schemas/Genre' }
                Genre: { type: string, enum: [poetry] }
            """;

    private static final String LOCK = """
            package library

            final class Book
                @Nullable Genre genre()
                String title()

            final class Genre
                static final Genre POETRY

            interface BooksApi
                default Book listBooks()

            final class Library
                void close()
            """;

    @TempDir
    Path directory;

    private OverlayWorkspace workspace;
    private Path old;
    private Path next;
    private Path oldLock;
    private Path nextLock;

    @BeforeEach
    void prepare() {
        workspace = new OverlayWorkspace(directory);
        old = workspace.file("old.yaml", DOCUMENT);
        next = workspace.file(
                "new.yaml",
                DOCUMENT.replace("required: [title]", "required: [genre]")
                        .replace("[poetry]", "[poetry, 'science fiction']")
                        .replace(
                                "[{ name: page,",
                                "[{ name: first-letter, in: query, schema: { type: string } }, { name: page,"));
        oldLock = workspace.file("old.txt", LOCK);
        nextLock = workspace.file(
                "new.txt",
                LOCK.replace("@Nullable Genre genre()", "Genre genre()")
                                .replace("String title()", "@Nullable String title()")
                                .replace("POETRY\n", "POETRY\n    static final Genre SCIENCE_FICTION\n")
                                .replace("void close()", "void close() throws IOException")
                                .replace(
                                        "Book listBooks()\n",
                                        "Book listBooks()\n    default Book listBooks(ListBooksQuery query)\n")
                        + "\nfinal class ListBooksQuery\n    @Nullable String firstLetter()\n");
    }

    @Test
    void groupsApiChangesByContractChange() {
        CommandRun run = CommandRun.of("changes", old, next, "--api", oldLock, nextLock);

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(
                        "/Book/properties/title\n    ~ Book: String title() -> @Nullable String title() (breaking, may be null now)\n",
                        "\n    ~ Book: @Nullable Genre genre() -> Genre genre() (never null now)\n",
                        "/Genre/enum\n    + Genre: static final Genre SCIENCE_FICTION\n",
                        "/get/parameters/0\n    + BooksApi: default Book listBooks(ListBooksQuery query)\n"
                                + "    + final class ListBooksQuery (with 1 member)\n")
                .contains("""
                        API changes without a matching contract change:
                            ~ Library: void close() -> void close() throws IOException (breaking, other checked exceptions)
                        verdict: major (wire)""")
                .endsWith("API changes: 3 added, 0 removed, 3 changed; breaking: 2\n");
    }

    @Test
    void printsJson() {
        CommandRun run = CommandRun.of("changes", old, next, "--api", oldLock, nextLock, "--format", "json");

        JsonNode report = DocumentReader.read(workspace.file("report.json", run.out()));
        assertThat(report.at("/contract/verdict").asText()).isEqualTo("major");
        assertThat(report.at("/api/breaking").asInt()).isEqualTo(2);
        assertThat(report.at("/api/changes")).hasSize(6).allSatisfy(change -> {
            JsonNode finding = change.path("finding");
            boolean close = change.path("member").asText().equals("close");
            assertThat(finding.isNull()).isEqualTo(close);
            assertThat(close || report.at("/contract/findings").has(finding.asInt()))
                    .isTrue();
        });
    }

    @Test
    void printsMarkdown() {
        CommandRun run = CommandRun.of("changes", old, next, "--api", oldLock, nextLock, "--format", "markdown");

        assertThat(run.out())
                .startsWith("Verdict: **major** on the wire")
                .contains("\nAPI changes: 3 added, 0 removed, 3 changed; **2** breaking.\n")
                .contains("\n| level | contract | API |\n|---|---|---|\n")
                .contains("| `+ Genre: static final Genre SCIENCE_FICTION` |\n")
                .contains("\n| | no matching contract change | `~ Library: ");
    }

    @Test
    void printsNoDifferences() {
        CommandRun run = CommandRun.of("changes", old, old, "--api", oldLock, oldLock);

        assertThat(run).isEqualTo(new CommandRun(0, """
                verdict: none (wire), none (generated source), 0 differences
                API changes: 0 added, 0 removed, 0 changed; breaking: 0
                """, ""));
    }

    @Test
    void appliesOverlaysAndReportsUnmatchedActions() {
        Path refines = workspace.overlay("- { target: $.paths.*.get, update: { operationId: readBooks } }");
        Path misses = workspace.file("misses.yaml", """
                overlay: 1.0.0
                info: { title: Refined, version: 1.0.0 }
                actions: [{ target: $.paths.*.put, remove: true }]
                """);
        String given = directory + ":old.yaml";

        CommandRun run =
                CommandRun.of("changes", given, given, "--overlay", refines, misses, "--api", oldLock, oldLock);

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("The operation id changed from 'readBooks' to 'listBooks'");
        assertThat(run.err()).startsWith(misses + ":3: action 1").hasLineCount(1);
    }

    @Test
    void reportsUnreadableFiles() {
        Path nowhere = directory.resolve("nowhere.txt");

        assertThat(CommandRun.of("changes", old, next, "--api", nowhere, nextLock))
                .isEqualTo(new CommandRun(2, "", nowhere + ": no such file\n"));
        assertThat(CommandRun.of("changes", old, next, "--api", old, nextLock))
                .matches(run -> run.exit() == 2 && run.err().startsWith(old + ":1: not a valid line of an API lock"));
        assertThat(CommandRun.of("changes", old, next))
                .matches(run -> run.exit() == 2 && run.err().contains("--api"));
    }
}
