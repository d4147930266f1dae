package me.ratio.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rejects options for which generated files would not compile, or would replace each other. */
class OptionCheckTest {
    private static final List<String> PACKAGES = List.of("a.api", "a.model", "a.feign");

    @Test
    void acceptsValidOptions() {
        assertThatCode(() ->
                        OptionCheck.require(PACKAGES, Map.of("exceptionType", "a.Failure"), Map.of("thing", "Thing_2")))
                .doesNotThrowAnyException();
    }

    @Test
    void namesEveryInvalidOption() {
        assertThatThrownBy(() -> OptionCheck.require(
                        List.of("a.new", "a-b", ""), Map.of("exceptionType", "a */ b"), Map.of("thing", "x y")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'a.new'", "'a-b'", "''", "'a */ b'", "'x y' for thing");
    }

    @Test
    void generatorChecksOptionsBeforeItWrites(@TempDir Path folder) throws IOException {
        Path document = Files.writeString(folder.resolve("document.yaml"), Generation.text("minimal.yaml"));
        Path out = folder.resolve("out");
        assertThatThrownBy(() -> Generation.ofDocument(document, out, Generation.API))
                .hasMessageContaining("different packages");
        assertThat(Generation.written(out)).isEmpty();
    }

    @Test
    void rejectsTheSamePackageTwice() {
        assertThatThrownBy(() -> OptionCheck.require(List.of("a", "b", "a"), Map.of(), Map.of()))
                .hasMessageContaining("different packages");
    }
}
