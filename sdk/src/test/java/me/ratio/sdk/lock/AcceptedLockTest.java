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
    void isSilentWhenNothingChanged() {
        assertThatNoException().isThrownBy(() -> lock.requireEqual(ACCEPTED));
    }

    @Test
    void saysInAFewLinesWhatChangedAndHowToAcceptIt() {
        String made = ACCEPTED.replace("String title()", "@Nullable String title()\n    int pages()")
                .replace("interface Shelf<T>\n    abstract void add(T book)\n", "enum Genre\n    CRIME\n    POETRY\n")
                .replace("final class Book.Builder", "class Book.Builder")
                .replace("net.URI", "net.URL");

        assertThatIllegalStateException()
                .isThrownBy(() -> lock.requireEqual(made))
                .withMessage("""
                        %s is not what the code offers to callers:
                          imports
                        -     import java.net.URI
                        +     import java.net.URL
                          library.Book
                        -     String title()
                        +     @Nullable String title()
                        +     int pages()
                          library.Book.Builder
                        -     static final class Book.Builder
                        +     static class Book.Builder
                        + library.Genre and its 2 members
                        - library.Shelf and its 1 member
                        If the change is meant, accept it with make accept""".formatted(lock.file()));
    }

    @Test
    void aLongListIsCut() {
        String made = ACCEPTED
                + IntStream.range(0, 100)
                        .mapToObj("    abstract void add%02d()\n"::formatted)
                        .collect(Collectors.joining());

        assertThatIllegalStateException()
                .isThrownBy(() -> lock.requireEqual(made))
                .withMessageContaining("+     abstract void add58()\n  and 41 lines more\nIf the change");
    }

    @Test
    void saysSoWhenOnlyRemarksDiffer() {
        assertThatIllegalStateException()
                .isThrownBy(() -> lock.requireEqual(ACCEPTED.replace("Remarks.", "Other remarks.")))
                .withMessageContaining("only remarks, order or blanks differ");
    }

    @Test
    void saysHowToMakeTheFirst() {
        AcceptedLock none = new AcceptedLock(directory.resolve("none.txt"), "make accept");

        assertThatIllegalStateException()
                .isThrownBy(() -> none.requireEqual(ACCEPTED))
                .withMessage(none.file() + " is missing: make it with make accept");
        assertThat(none.file()).doesNotExist();
    }
}
