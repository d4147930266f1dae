package me.ratio.generator.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OpenAPI Generator's plugin gets this module and the model, and keeps its own libraries. */
class PluginClassPathTest {
    private static final Pattern INCLUDED = Pattern.compile("Included: (\\S+):jar:(\\S+)");
    private static final Pattern VERSION = Pattern.compile("<openapi-generator.version>(.+?)<");

    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>com.example</groupId> <artifactId>client</artifactId> <version>1.0.0</version>
              <build>
                <plugins>
                  <plugin>
                    <groupId>org.openapitools</groupId> <artifactId>openapi-generator-maven-plugin</artifactId>
                    <version>%s</version>
                    %s
                  </plugin>
                </plugins>
              </build>
            </project>
            """;

    private static final String DEPENDENCY = """
            <dependencies>
              <dependency>
                <groupId>me.ratio</groupId> <artifactId>ratio-generator-templates</artifactId>
                <version>0.1.0-SNAPSHOT</version>
              </dependency>
            </dependencies>
            """;

    @Test
    void hasExactlyTwoMoreEntries(@TempDir Path folder) throws Exception {
        List<String> alone = classPath(folder.resolve("alone"), "");
        List<String> ours = classPath(folder.resolve("ours"), DEPENDENCY);

        assertThat(alone).hasSizeGreaterThan(50);
        assertThat(ours)
                .containsAll(alone)
                .filteredOn(entry -> !alone.contains(entry))
                .containsExactlyInAnyOrder(
                        "me.ratio:ratio-generator-templates:0.1.0-SNAPSHOT", "me.ratio:ratio-openapi:0.1.0-SNAPSHOT");
    }

    private static List<String> classPath(Path folder, String dependencies) throws IOException, InterruptedException {
        Path root = Path.of(ChildMaven.given("basedir")).getParent();
        String version = VERSION.matcher(Files.readString(root.resolve("pom.xml")))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("pom.xml"), POM.formatted(version, dependencies));
        String printed = ChildMaven.run(folder, "--debug", "org.openapitools:openapi-generator-maven-plugin:help");
        return INCLUDED.matcher(printed)
                .results()
                .map(entry -> entry.group(1) + ":" + entry.group(2))
                .distinct()
                .toList();
    }
}
