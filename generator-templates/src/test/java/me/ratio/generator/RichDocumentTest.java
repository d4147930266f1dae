package me.ratio.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the sources of documents with every feature and hostile texts, in both versions of OpenAPI. */
class RichDocumentTest {
    @TempDir
    static Path folder;

    private static final Map<String, SortedMap<String, String>> SOURCES = new HashMap<>();

    static Stream<String> documents() {
        return RichModels.DOCUMENTS.stream();
    }

    @BeforeAll
    static void generate() throws IOException {
        for (String document : RichModels.DOCUMENTS) {
            SOURCES.put(document, Generation.of(document, folder.resolve(document)));
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void sourcesAndJavadocCompileWithoutWarnings(String document) throws IOException {
        Path classes = folder.resolve(document).resolve("classes");
        assertThat(Compilation.diagnostics(SOURCES.get(document), classes)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void runsAreReproducible(String document) throws IOException {
        assertThat(Generation.of(document, folder.resolve(document).resolve("second")))
                .isEqualTo(SOURCES.get(document));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void sourcesAreTidyWithoutHiddenCharacters(String document) {
        GeneratedPages.assertTidy(SOURCES.get(document));
        GeneratedPages.assertNoHiddenCharacters(SOURCES.get(document));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void importsAreUsedAndUnique(String document) {
        GeneratedPages.assertImportsAreUsed(SOURCES.get(document));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void suppressedWarningsHaveAReason(String document) {
        GeneratedPages.assertSuppressionsAreExplained(SOURCES.get(document));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void fileNamesDifferIgnoringCase(String document) {
        assertThat(SOURCES.get(document).keySet().stream().map(String::toLowerCase))
                .doesNotHaveDuplicates();
    }
}
