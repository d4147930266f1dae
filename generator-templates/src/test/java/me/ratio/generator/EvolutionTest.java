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

/** A contract grows, the client is generated again, and who called the old one neither edits nor compiles anything. */
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
        Path place = Files.createDirectories(folder.resolve(name));
        Path document = Files.writeString(place.resolve("document.yaml"), contract);
        Path classes = place.resolve("classes");
        assertThat(Compilation.complaints(Generation.ofDocument(document, place.resolve("out")), classes))
                .isEmpty();
        return classes;
    }

    @Test
    void newContractHasAllAdditions() throws IOException {
        assertThat(Caller.compile("evolution/newer", after, folder.resolve("newer")))
                .isEmpty();
        List<String> complaints = Caller.compile("evolution/newer", before, folder.resolve("newer-before"));
        assertThat(complaints).allMatch(complaint -> complaint.startsWith("compiler.err.cant.resolve.location"));
        assertThat(String.join("\n", complaints))
                .contains(
                        "class ReaderApi", "countBooks()", "class ListBooksQuery", "variable EL", "class GetBookQuery")
                .contains("days(int)", "limit(int)", "subtitle(java.lang.String)", "class Museum", "pages(int)");
    }

    @Test
    void oldSourceCompilesWithDeprecationWarningsOnly() throws IOException {
        assertThat(Caller.compile("evolution/caller", after, folder.resolve("again")))
                .isNotEmpty()
                .allMatch(complaint -> complaint.startsWith("compiler.warn.has.been.deprecated: "))
                .anyMatch(complaint -> complaint.contains("removeBook(java.lang.String) in com.example.api.BookApi"))
                .anyMatch(complaint -> complaint.contains("shelf() in com.example.model.Book"));
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

    /** Additions that break sources, though not bytecode. */
    @ParameterizedTest
    @CsvSource({
        "submitted, compiler.err.ref.ambiguous: reference to submit is ambiguous",
        "exhaustive, compiler.err.not.exhaustive: the switch expression does not cover all possible input values"
    })
    void brittleSpellingsWarnAndStillLink(String spelling, String complaint) throws Exception {
        Path brittle = folder.resolve(spelling);
        assertThat(Caller.compile("evolution/" + spelling, before, brittle)).isEmpty();
        assertThat(Caller.compile("evolution/" + spelling, after, folder.resolve(spelling + "-after")))
                .singleElement()
                .asString()
                .startsWith(complaint);
        assertThat(Caller.run(brittle, after)).isNotEmpty().isEqualTo(Caller.run(brittle, before));
    }

    @ParameterizedTest
    @EnumSource
    void detectsABreakingStep(BreakingStep step) throws Exception {
        Path broken = client(step.name(), step.applied(Generation.text("evolution/before.yaml")));

        List<String> complaints = Caller.compile("evolution/caller", broken, folder.resolve(step + "-caller"));
        if (step.complaint().isEmpty()) {
            assertThat(complaints).isEmpty();
        } else {
            assertThat(complaints).anyMatch(complaint -> complaint.contains(step.complaint()));
        }
        SortedMap<String, String> results = Caller.run(caller, broken);
        assertThat(results).isNotEqualTo(Caller.run(caller, before));
        assertThat(results.values()).anyMatch(result -> result.contains(step.failure()));
    }
}
