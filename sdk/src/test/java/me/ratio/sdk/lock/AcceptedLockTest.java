package me.ratio.sdk.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcceptedLockTest {
    private static final String ACCEPTED = """
            # Remarks.

            import java.net.URI

            @NullMarked package library

            final class Book
                static Book.Builder builder()
                String title()

            static final class Book.Builder
                Book build()

            interface Shelf<T>
                abstract void add(T book)
            """;

    @TempDir
    Path directory;

    private AcceptedLock lock;

    @BeforeEach
    void accept() throws IOException {
        lock = new AcceptedLock(directory.resolve("api.txt"), "make accept");
        lock.accept(ACCEPTED);
    }

    @Test
    void acceptsAnUnchangedLock() {
        assertThatNoException().isThrownBy(() -> lock.requireEqual(ACCEPTED));
    }

    @Test
    void showsTheChangesAndTheCommand() {
        String made = ACCEPTED.replace("String title()", "@Nullable String title()\n    int pages()")
                .replace("interface Shelf<T>\n    abstract void add(T book)\n", "enum Genre\n    CRIME\n    POETRY\n")
                .replace("final class Book.Builder", "class Book.Builder");

        assertThatIllegalStateException()
                .isThrownBy(() -> lock.requireEqual(made))
                .withMessage("""
                        %s does not match the public API of the code:
                        ~ Book: String title() -> @Nullable String title() (breaking, may be null now)
                        + Book: int pages()
                        ~ static final class Book.Builder -> static class Book.Builder (no longer final)
                        + enum Genre (with 2 members)
                        - interface Shelf<T> (breaking, with 1 member)
                        If the change is meant, accept it with make accept""".formatted(lock.file()));
    }

    @Test
    void truncatesALongList() {
        String made = ACCEPTED
                + IntStream.range(0, 100)
                        .mapToObj("    abstract void add%02d()\n"::formatted)
                        .collect(Collectors.joining());

        assertThatIllegalStateException()
                .isThrownBy(() -> lock.requireEqual(made))
                .withMessageContaining("has to add it)\n  and 40 more\nIf the change");
    }

    @Test
    void reportsADifferenceInRemarks() {
        assertThatIllegalStateException()
                .isThrownBy(() -> lock.requireEqual(ACCEPTED.replace("Remarks.", "Other remarks.")))
                .withMessageContaining("only comments, order or white space differ");
    }

    @Test
    void namesTheCommandForAMissingLock() {
        AcceptedLock missing = new AcceptedLock(directory.resolve("missing.txt"), "make accept");

        assertThatIllegalStateException()
                .isThrownBy(() -> missing.requireEqual(ACCEPTED))
                .withMessage(missing.file() + " is missing: make it with make accept");
        assertThat(missing.file()).doesNotExist();
    }
}
