package me.ratio.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The look of what comes out of a document that uses everything: it compiles, is tidy and always the same. */
class CompleteDocumentTest {
    private static final Pattern IMPORT = Pattern.compile("(?m)^import ([\\w.]+\\.(\\w+));\n");

    @TempDir
    static Path folder;

    private static SortedMap<String, String> sources;

    @BeforeAll
    static void generate() throws IOException {
        sources = Generation.of("complete.yaml", folder.resolve("first"));
    }

    @Test
    void theSourcesCompileWithoutAWarningAndSoDoTheirComments() throws IOException {
        assertThat(Compilation.complaints(sources, folder.resolve("classes"))).isEmpty();
    }

    @Test
    void nothingButWhatIsReadComesOut() {
        assertThat(sources.keySet())
                .containsExactlyInAnyOrder(
                        "com/example/api/ApplicationApis.java",
                        "com/example/api/Credential.java",
                        "com/example/api/DefaultApi.java",
                        "com/example/api/Environment.java",
                        "com/example/api/Operation.java",
                        "com/example/api/SessionApis.java",
                        "com/example/api/ThingApi.java",
                        "com/example/api/package-info.java",
                        "com/example/feign/DefaultFeign.java",
                        "com/example/feign/FeignInterfaces.java",
                        "com/example/feign/Headers.java",
                        "com/example/feign/PathSegment.java",
                        "com/example/feign/ThingFeign.java",
                        "com/example/feign/package-info.java",
                        "com/example/model/Colour.java",
                        "com/example/model/CreateSessionQuery.java",
                        "com/example/model/Credentials.java",
                        "com/example/model/Described.java",
                        "com/example/model/Failure.java",
                        "com/example/model/ListThingsQuery.java",
                        "com/example/model/ModelPresent.java",
                        "com/example/model/Present.java",
                        "com/example/model/Session.java",
                        "com/example/model/Thing.java",
                        "com/example/model/ThingMaker.java",
                        "com/example/model/package-info.java",
                        "com/example/runtime/DecodingException.java");
    }

    @Test
    void twoRunsGiveTheSameBytes() throws IOException {
        assertThat(Generation.of("complete.yaml", folder.resolve("second"))).isEqualTo(sources);
    }

    @Test
    void everyImportIsUsedAndNoneComesTwice() {
        sources.forEach((path, source) -> {
            String body = IMPORT.matcher(source).replaceAll("");
            assertThat(IMPORT.matcher(source).results().map(MatchResult::group)).doesNotHaveDuplicates();
            IMPORT.matcher(source).results().forEach(found -> assertThat(body)
                    .as("%s imports %s", path, found.group(1))
                    .containsPattern("\\b" + found.group(2) + "\\b"));
        });
    }

    @Test
    void thePageIsTidy() {
        sources.forEach((path, source) -> {
            assertThat(source).as("%s, an empty line twice", path).doesNotContain("\n\n\n");
            assertThat(source).as("%s, an empty line before a brace", path).doesNotContainPattern("\n\n *}");
            assertThat(source).as("%s, white space at an end", path).doesNotContainPattern("[ \t\r]\n");
            assertThat(source).as("%s, its end", path).endsWith("\n").doesNotEndWith("\n\n");
            assertThat(source.lines()).as("%s, its width", path).allSatisfy(line -> assertThat(line)
                    .hasSizeLessThanOrEqualTo(120));
        });
    }

    @Test
    void aRunPrintsNothing() throws IOException {
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
