package me.ratio.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares one generated file of each kind with an accepted one. Accept a change with {@code mvn verify
 * -Dratio.record=true}, and read the difference.
 */
class ShownPagesTest {
    private static final Path SHOWN = Path.of("src/test/resources/shown");

    @TempDir
    static Path folder;

    private static SortedMap<String, String> sources;

    @BeforeAll
    static void generate() throws IOException {
        sources = Generation.of("shown/document.yaml", folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api/BookApi",
                "feign/BookFeign",
                "model/Book",
                "model/Genre",
                "model/GetBookQuery",
                "model/Holder"
            })
    void matchesTheAcceptedFile(String name) throws IOException {
        Path accepted = SHOWN.resolve(name.replaceFirst(".*/", "") + ".java");
        String page = sources.get("com/example/" + name + ".java");
        if (Boolean.getBoolean("ratio.record")) {
            Files.writeString(accepted, page);
        }
        assertThat(page).isEqualTo(Files.readString(accepted));
    }
}
