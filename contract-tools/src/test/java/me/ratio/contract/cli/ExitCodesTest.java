package me.ratio.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import me.ratio.contract.overlay.OverlayWorkspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCodesTest {
    @TempDir
    Path directory;

    /** Each row of the table, as often as an option makes a difference. A word with a dot is a file. */
    @ParameterizedTest
    @CsvSource({
        "0, apply old.yaml fits.yaml -o out.yaml",
        "1, apply old.yaml misses.yaml -o out.yaml",
        "2, apply old.yaml nothing.yaml -o out.yaml",
        "2, apply old.yaml",
        "0, lint clean.yaml",
        "1, lint old.yaml",
        "1, lint clean.yaml old.yaml",
        "0, lint old.yaml --fail-on none",
        "1, lint old.yaml --fail-on info",
        "1, lint old.yaml --severity error --fail-on info",
        "2, lint nothing.yaml",
        "2, lint nothing*.yaml",
        "2, lint old.yaml --fail-on fatal",
        "0, diff old.yaml old.yaml --fail-on minor",
        "0, diff old.yaml minor.yaml",
        "1, diff old.yaml minor.yaml --fail-on minor",
        "1, diff old.yaml minor.yaml --sdk-version 1.0.0 1.0.1",
        "1, diff old.yaml minor.yaml --sdk-version 1.0.0 1.0.1 --fail-on none",
        "0, diff old.yaml minor.yaml --sdk-version 1.0.0 1.1.0",
        "1, diff old.yaml major.yaml",
        "0, diff old.yaml major.yaml --fail-on none",
        "1, diff old.yaml renamed.yaml",
        "0, diff old.yaml renamed.yaml --scope wire",
        "1, diff old.yaml renamed.yaml --scope source",
        "2, diff old.yaml nothing.yaml",
        "2, diff old.yaml unknown.yaml",
        "0, pull old.yaml --into same.yaml",
        "1, pull minor.yaml --into old.yaml",
        "0, pull minor.yaml --into old.yaml --accept",
        "2, pull minor.yaml --into old.yaml --accept --date yesterday",
        "2, pull nothing.yaml --into old.yaml",
        "0, changes old.yaml major.yaml --api api.txt api.txt",
        "1, changes old.yaml major.yaml --api api.txt api.txt --fail-on major",
        "1, changes old.yaml hidden.yaml --overlay hides.yaml hides.yaml --api api.txt api.txt --fail-on major",
        "0, changes old.yaml minor.yaml --api api.txt api.txt --fail-on major",
        "2, changes old.yaml minor.yaml --api api.txt nothing.txt",
        "2, lock nowhere.classes",
        "0, rules",
        "2, rules nothing",
        "2, nothing",
    })
    void exitsAsDocumented(int code, String line) throws IOException {
        prepare();
        Object[] arguments = line.split(" ");
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].toString().matches("[a-z*]+\\.[a-z]+")) {
                arguments[i] = directory.resolve(arguments[i].toString().replace("*", ""))
                        + (arguments[i].toString().contains("*") ? "*" : "");
            }
        }

        CommandRun run = CommandRun.of(arguments);

        assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(code);
        if (code == 2) {
            assertThat(run.out()).isEmpty();
            assertThat(run.err().lines()).as("one line").hasSize(1);
        }
    }

    @Test
    void documentsEachCodeInTheReadmeAndInTheHelp() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        for (ExitCodes.Row row : ExitCodes.TABLE) {
            assertThat(readme).contains("| " + row.command() + " | " + row.code() + " | " + row.meaning() + " |\n");
            if (!row.command().equals("all")) {
                assertThat(CommandRun.of(row.command(), "--help").out().replaceAll("\\s+", " "))
                        .contains(row.code() + " " + row.meaning());
            }
        }
    }

    private void prepare() throws IOException {
        OverlayWorkspace workspace = new OverlayWorkspace(directory);
        String old = OverlayWorkspace.DOCUMENT;
        workspace.file("old.yaml", old);
        workspace.file(
                "minor.yaml",
                old.replace("name: page, in: query }", "name: page, in: query }, { name: size, in: query }"));
        workspace.file("major.yaml", old.replaceAll("(?s)    post:.*?(?=components:)", ""));
        workspace.file("renamed.yaml", old.replace("    get:\n", "    get:\n      operationId: listBooks\n"));
        workspace.file("hidden.yaml", old.replaceAll("(?s)    post:.*?(?=components:)", ""));
        workspace.file("unknown.yaml", old.replace("3.0.0", "3.2.0"));
        workspace.file(
                "clean.yaml",
                "openapi: 3.0.0\ninfo: { title: Clean, version: 1.0.0, description: Nothing. }\npaths: {}\n");
        workspace.file("api.txt", "package library\n");
        CommandRun.of("pull", workspace.file("same.yaml", old), "--into", directory.resolve("same.yaml"), "--accept");
        String overlay = "overlay: 1.0.0\ninfo: { title: A, version: 1.0.0 }\nactions: ";
        workspace.file("fits.yaml", overlay + "[{ target: $.info, update: { title: B } }]\n");
        workspace.file("misses.yaml", overlay + "[{ target: $.nothing, remove: true }]\n");
        workspace.file(
                "hides.yaml", overlay + "[{ target: $.paths, remove: true }, { target: $, update: { paths: {} } }]\n");
    }
}
