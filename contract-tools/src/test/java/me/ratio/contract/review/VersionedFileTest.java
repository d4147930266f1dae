package me.ratio.contract.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import me.ratio.openapi.DocumentException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionedFileTest {
    @TempDir
    Path directory;

    @BeforeEach
    void prepare() throws IOException {
        Files.createDirectories(directory.resolve("spec"));
        Files.writeString(directory.resolve("spec/api.txt"), "then");
    }

    @Test
    void readsAFile() {
        assertThat(text(VersionedFile.read(directory.resolve("spec/api.txt").toString())))
                .isEqualTo("then");
    }

    @Test
    void readsAFileOfAnotherWorkingCopy() {
        VersionedFile file = VersionedFile.read(directory + ":spec/api.txt");

        assertThat(text(file)).isEqualTo("then");
        assertThat(file.path()).isEqualTo(directory.resolve("spec/api.txt"));
    }

    @Test
    void readsAFileOfARevision() throws Exception {
        git("init", "-q");
        git("add", ".");
        String id = "user@example.invalid";
        git("-c", "user.name=Somebody", "-c", "user.email=" + id, "commit", "-q", "--no-gpg-sign", "-m", "One");
        Files.writeString(directory.resolve("spec/api.txt"), "now");

        VersionedFile file = VersionedFile.read("HEAD:spec/api.txt", directory);

        assertThat(text(file)).isEqualTo("then");
        assertThat(file.path()).isEqualTo(Path.of("HEAD", "spec/api.txt"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nowhere.txt", "no-such-revision:spec/api.txt", "--help:spec/api.txt", ":spec/api.txt", "HEAD:"})
    void reportsMissingFiles(String given) {
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> VersionedFile.read(given, directory))
                .withMessageStartingWith(given + ": ")
                .withMessageContaining("no such file");
    }

    private void git(String... arguments) throws Exception {
        String[] command = new String[arguments.length + 1];
        command[0] = "git";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        assertThat(new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }

    private static String text(VersionedFile file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }
}
