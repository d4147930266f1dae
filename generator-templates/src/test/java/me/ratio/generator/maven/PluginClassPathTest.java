package me.ratio.generator.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lists the class path of OpenAPI Generator's plugin, without this generator and with it. A second version of
 * Jackson, or a logger of ours, would change how the plugin itself works.
 */
class PluginClassPathTest {
    private static final String PLUGIN = "org.openapitools:openapi-generator-maven-plugin";
    private static final Path POMS = Path.of(ChildMaven.given("basedir"), "src/test/resources/class-path");
    private static final Pattern INCLUDED = Pattern.compile("Included: (\\S+)");

    @Test
    void givesThePluginOneJarBesidesTheGenerator(@TempDir Path folder) throws Exception {
        Files.createDirectory(folder.resolve("generating"));
        for (String pom : List.of("pom.xml", "generating/pom.xml")) {
            Files.copy(POMS.resolve(pom), folder.resolve(pom));
        }

        // a skipped goal is enough, since Maven logs a plugin's class path when it loads the plugin
        String log = ChildMaven.run(
                folder,
                "--debug",
                PLUGIN + ":generate",
                "-Dcodegen.skip=true",
                "-Dopenapi.generator.maven.plugin.inputSpec=skipped");

        List<List<String>> classPaths = Stream.of(log.split("Populating class realm plugin>" + PLUGIN))
                .skip(1)
                .map(PluginClassPathTest::included)
                .toList();
        assertThat(classPaths).hasSize(2);
        List<String> plugin = classPaths.get(0);
        List<String> withGenerator = classPaths.get(1);
        // with versions: the plugin must keep its own Jackson
        assertThat(plugin)
                .anyMatch(artifact -> artifact.startsWith("com.fasterxml.jackson.core:jackson-databind:"))
                .isSubsetOf(withGenerator);
        assertThat(withGenerator.stream()
                        .filter(artifact -> !plugin.contains(artifact))
                        .map(artifact -> artifact.substring(0, artifact.indexOf(":jar:"))))
                .containsExactlyInAnyOrder("me.ratio:ratio-generator-templates", "me.ratio:ratio-openapi");
    }

    private static List<String> included(String realm) {
        return INCLUDED.matcher(realm.split("Populating class realm")[0])
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
