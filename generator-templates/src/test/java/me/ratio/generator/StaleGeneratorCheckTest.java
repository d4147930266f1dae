package me.ratio.generator;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaleGeneratorCheckTest {
    @Test
    void acceptsTheSourcesItWasBuiltFrom() {
        assertThatCode(() -> check("../generator-templates,../openapi-model")).doesNotThrowAnyException();
        assertThatCode(() -> StaleGeneratorCheck.require(Map.of())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"generator-templates", "openapi-model", "a-module-without-a-hash"})
    void rejectsOtherSources(String module, @TempDir Path folder) throws IOException {
        Path edited = Files.createDirectories(folder.resolve(module).resolve("src/main"));
        Files.writeString(edited.resolve("model.mustache"), "edited");

        assertThatThrownBy(() -> check("../generator-templates," + folder.resolve(module)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        folder.resolve(module).toString(), "nothing was written", "-am", "mvn install");
    }

    @Test
    void rejectsAFolderThatIsNotAModule(@TempDir Path folder) {
        assertThatThrownBy(() -> check(folder.toString()))
                .hasMessageContainingAll("generatorSources", folder.toString(), "src/main");
    }

    private static void check(String folders) {
        StaleGeneratorCheck.require(Map.of("generatorSources", folders));
    }
}
