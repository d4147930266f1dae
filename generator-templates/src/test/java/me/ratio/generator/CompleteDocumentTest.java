package me.ratio.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks the sources of a document that uses every feature: they compile, are tidy and always the same. */
class CompleteDocumentTest {
    @TempDir
    static Path folder;

    private static SortedMap<String, String> sources;

    @BeforeAll
    static void generate() throws IOException {
        sources = Generation.of("complete.yaml", folder.resolve("first"));
    }

    @Test
    void sourcesAndJavadocCompileWithoutWarnings() throws IOException {
        assertThat(Compilation.diagnostics(sources, folder.resolve("classes"))).isEmpty();
    }

    @Test
    void writesOnlyTheExpectedFiles() {
        assertThat(sources.keySet())
                .containsExactlyInAnyOrder(
                        "com/example/api/ApplicationApis.java",
                        "com/example/api/Credentials.java",
                        "com/example/api/DefaultApi.java",
                        "com/example/api/Environment.java",
                        "com/example/api/Operations.java",
                        "com/example/api/SessionApis.java",
                        "com/example/api/ThingApi.java",
                        "com/example/api/package-info.java",
                        "com/example/feign/DefaultFeign.java",
                        "com/example/feign/FeignInterfaces.java",
                        "com/example/feign/HeaderNames.java",
                        "com/example/feign/ThingFeign.java",
                        "com/example/feign/package-info.java",
                        "com/example/model/Colour.java",
                        "com/example/model/CreateSessionQuery.java",
                        "com/example/model/Credentials.java",
                        "com/example/model/Failure.java",
                        "com/example/model/ListThingsQuery.java",
                        "com/example/model/ModelRequiredFields.java",
                        "com/example/model/Session.java",
                        "com/example/model/Thing.java",
                        "com/example/model/ThingMaker.java",
                        "com/example/model/package-info.java");
    }

    @Test
    void runsAreReproducible() throws IOException {
        assertThat(Generation.of("complete.yaml", folder.resolve("second"))).isEqualTo(sources);
    }

    @Test
    void importsAreUsedAndUnique() {
        GeneratedPages.assertImportsAreUsed(sources);
    }

    @Test
    void sourcesAreTidy() {
        GeneratedPages.assertTidy(sources);
    }

    @Test
    void printsNothing() throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Generation.of("complete.yaml", folder.resolve("quiet"));
        } finally {
            System.setOut(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
