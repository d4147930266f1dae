package me.ratio.contract.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionChangelogTest {

    @TempDir
    Path directory;

    @Test
    void theCommittedChangelogIsCurrent() {
        assertThat(Path.of("CHANGELOG.md"))
                .as("accept the change with: mvn compile exec:java@changelog -f spec/pom.xml")
                .hasContent(RevisionChangelog.render(Path.of("revisions"), Path.of("api-docs.yaml")));
    }

    @Test
    void putsTheLatestChangesFirst() throws IOException {
        Path changelog = directory.resolve("CHANGELOG.md");

        RevisionChangelog.main(changelog.toString(), "revisions", "api-docs.yaml");

        assertThat(Files.readAllLines(changelog).stream().filter(line -> line.startsWith("## ")))
                .containsExactly("## 2022-11-30 to now", "## 2022-11-11 to 2022-11-30");
    }

    @Test
    void saysHowItIsCalled() {
        assertThatThrownBy(() -> RevisionChangelog.main("CHANGELOG.md")).hasMessageStartingWith("usage: ");
    }
}
