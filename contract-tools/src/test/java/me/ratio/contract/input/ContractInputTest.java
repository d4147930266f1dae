package me.ratio.contract.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import me.ratio.openapi.DocumentException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractInputTest {
    @TempDir
    Path directory;

    @BeforeEach
    void prepare() throws IOException {
        Files.createDirectories(directory.resolve("spec"));
        Files.writeString(directory.resolve("spec/api.txt"), "then");
    }

    @Test
    void readsAFile() {
        assertThat(text(ContractInput.read(directory.resolve("spec/api.txt").toString())))
                .isEqualTo("then");
    }

    @Test
    void readsAFileOfAnotherWorkingCopy() {
        ContractInput file = ContractInput.read(directory + ":spec/api.txt");

        assertThat(text(file)).isEqualTo("then");
        assertThat(file.name()).isEqualTo(directory.resolve("spec/api.txt").toString());
    }

    @Test
    void readsAFileOfARevision() throws Exception {
        git("init", "-q");
        commit();
        Files.writeString(directory.resolve("spec/api.txt"), "now");

        ContractInput file = ContractInput.read("HEAD:spec/api.txt", Optional.empty(), directory);

        assertThat(text(file)).isEqualTo("then");
        assertThat(file.name()).isEqualTo("HEAD:spec/api.txt");
    }

    @Test
    void readsTheFilesThatADocumentOfARevisionRefersTo() throws Exception {
        Files.writeString(
                directory.resolve("spec/api.yaml"),
                "{ openapi: 3.0.0, info: { title: T, version: '1' }, paths: {},"
                        + " components: { schemas: { A: { $ref: b.yaml }, C: { $ref: ../c.yaml } } } }");
        Files.writeString(directory.resolve("spec/b.yaml"), "type: string");
        git("init", "-q");
        commit();
        Files.writeString(directory.resolve("spec/b.yaml"), "type: integer");

        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> ContractInput.read("HEAD:spec/api.yaml", Optional.empty(), directory)
                        .openApi())
                .withMessage("HEAD:spec/api.yaml:1: the reference '../c.yaml' cannot be followed: it is not below the"
                        + " folder of the document");
        Files.writeString(
                directory.resolve("spec/api.yaml"),
                Files.readString(directory.resolve("spec/api.yaml")).replace("../c", "./b"));
        Files.writeString(directory.resolve("spec/b.yaml"), "type: string");
        commit();
        assertThat(ContractInput.read("HEAD:spec/api.yaml", Optional.empty(), directory)
                        .openApi()
                        .tree()
                        .at("/components/schemas/b/type"))
                .hasToString("\"string\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.com/a.yaml", "file:///etc/passwd", "http:a.yaml", "https://"})
    void refusesOtherUrls(String given) {
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> ContractInput.read(given))
                .withMessageStartingWith(given + ": not a valid URL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nowhere.txt", "no-such-revision:spec/api.txt", "--help:spec/api.txt", ":spec/api.txt", "HEAD:"})
    void reportsMissingFiles(String given) {
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> ContractInput.read(given, Optional.empty(), directory))
                .withMessageStartingWith(given + ": ")
                .withMessageContaining("no such file");
    }

    private void commit() throws Exception {
        git("add", ".");
        String id = "user@example.invalid";
        git("-c", "user.name=Somebody", "-c", "user.email=" + id, "commit", "-q", "--no-gpg-sign", "-m", "One");
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

    private static String text(ContractInput file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }
}
