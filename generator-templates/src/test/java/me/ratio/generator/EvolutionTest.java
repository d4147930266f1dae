package me.ratio.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A contract grows and the client is generated again: callers of the old one still compile, link and behave the same.
 */
class EvolutionTest {
    @TempDir
    static Path folder;

    private static Path before;
    private static Path after;
    private static Path caller;

    @BeforeAll
    static void generateBothAndCompileACallerOfTheFirst() throws IOException {
        before = client("before", Generation.text("evolution/before.yaml"));
        after = client("after", Generation.text("evolution/after.yaml"));
        caller = folder.resolve("caller");
        assertThat(Caller.compile("evolution/caller", before, caller)).isEmpty();
    }

    private static Path client(String name, String contract) throws IOException {
        Path directory = Files.createDirectories(folder.resolve(name));
        Path document = Files.writeString(directory.resolve("document.yaml"), contract);
        Path classes = directory.resolve("classes");
        assertThat(Compilation.diagnostics(Generation.ofDocument(document, directory.resolve("out")), classes))
                .isEmpty();
        return classes;
    }

    @Test
    void newContractHasAllAdditions() throws IOException {
        assertThat(Caller.compile("evolution/newer", after, folder.resolve("newer")))
                .isEmpty();
        List<String> messages = Caller.compile("evolution/newer", before, folder.resolve("newer-before"));
        assertThat(messages).allMatch(message -> message.startsWith("compiler.err.cant.resolve.location"));
        assertThat(String.join("\n", messages))
                .contains(
                        "class ReaderApi", "countBooks()", "class ListBooksQuery", "variable EL", "class GetBookQuery")
                .contains("days(int)", "limit(int)", "subtitle(java.lang.String)", "class Museum", "pages(int)");
    }

    @Test
    void oldSourceCompilesWithDeprecationWarningsOnly() throws IOException {
        assertThat(Caller.compile("evolution/caller", after, folder.resolve("again")))
                .isNotEmpty()
                .allMatch(message -> message.startsWith("compiler.warn.has.been.deprecated: "))
                .anyMatch(message -> message.contains("removeBook(java.lang.String) in com.example.api.BookApi"))
                .anyMatch(message -> message.contains("shelf() in com.example.model.Book"));
    }

    @Test
    void oldBytecodeLinksAndBehavesTheSame() throws Exception {
        SortedMap<String, String> results = Caller.run(caller, before);
        assertThat(results)
                .hasSizeGreaterThan(10)
                .allSatisfy((method, result) -> assertThat(result).as(method).doesNotStartWith("threw"));
        assertThat(Caller.run(caller, after)).isEqualTo(results);

        Path compiledAgain = folder.resolve("compiled-again");
        Caller.compile("evolution/caller", after, compiledAgain);
        assertThat(Caller.run(compiledAgain, after)).isEqualTo(results);
    }

    /** Two fragile constructs break in source, but not in bytecode. */
    @ParameterizedTest
    @CsvSource({
        "submitted, compiler.err.ref.ambiguous: reference to submit is ambiguous",
        "exhaustive, compiler.err.not.exhaustive: the switch expression does not cover all possible input values"
    })
    void fragileSourceNoLongerCompilesButStillLinks(String source, String message) throws Exception {
        Path fragile = folder.resolve(source);
        assertThat(Caller.compile("evolution/" + source, before, fragile)).isEmpty();
        assertThat(Caller.compile("evolution/" + source, after, folder.resolve(source + "-after")))
                .singleElement()
                .asString()
                .startsWith(message);
        assertThat(Caller.run(fragile, after)).isNotEmpty().isEqualTo(Caller.run(fragile, before));
    }

    @ParameterizedTest
    @EnumSource
    void detectsABreakingStep(BreakingStep step) throws Exception {
        Path broken = client(step.name(), step.applied(Generation.text("evolution/before.yaml")));

        List<String> messages = Caller.compile("evolution/caller", broken, folder.resolve(step + "-caller"));
        if (step.message().isEmpty()) {
            assertThat(messages).isEmpty();
        } else {
            assertThat(messages).anyMatch(message -> message.contains(step.message()));
        }
        SortedMap<String, String> results = Caller.run(caller, broken);
        assertThat(results).isNotEqualTo(Caller.run(caller, before));
        assertThat(results.values()).anyMatch(result -> result.contains(step.failure()));
    }
}
