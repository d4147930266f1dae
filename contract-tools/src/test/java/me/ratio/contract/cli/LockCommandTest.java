package me.ratio.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import me.ratio.contract.lock.signature.SampleModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockCommandTest {
    private static final String USER = """
            module-info.java
            module sample {
                exports library;
            }
            ---
            library/Shelf.java
            package library;
            public interface Shelf {
                elsewhere.Book first();
            }
            ---
            elsewhere/Book.java
            package elsewhere;
            public class Book {}
            """;

    @TempDir
    Path directory;

    @Test
    void writesALock() throws IOException {
        Path classes = SampleModule.compile(directory, USER);
        Path lock = directory.resolve("made/api.txt");

        CommandRun printed = CommandRun.of("lock", classes);
        CommandRun written = CommandRun.of("lock", classes, "-o", lock);

        assertThat(printed.exit()).isZero();
        assertThat(printed.out()).endsWith("""
                import elsewhere.Book

                package library

                interface Shelf
                    abstract Book first()
                """);
        assertThat(written).isEqualTo(new CommandRun(0, "", ""));
        assertThat(lock).hasContent(printed.out());
    }

    @Test
    void requiresTheLibrariesOfSignatures() throws IOException {
        Path classes = SampleModule.compile(directory, USER);
        Path library = Files.createDirectories(directory.resolve("library"));
        Files.move(classes.resolve("elsewhere"), library.resolve("elsewhere"));

        CommandRun without = CommandRun.of("lock", classes);

        assertThat(without.exit()).isEqualTo(2);
        assertThat(without.err()).contains("elsewhere/Book", "class path").hasLineCount(1);
        assertThat(CommandRun.of("lock", classes, "--class-path", directory + File.pathSeparator + library)
                        .out())
                .contains("abstract Book first()");
    }

    @Test
    void reportsAMissingModule() {
        assertThat(CommandRun.of("lock", directory))
                .matches(run -> run.exit() == 2
                        && run.err().startsWith(directory + ": contains no readable module-info.class"));
    }
}
