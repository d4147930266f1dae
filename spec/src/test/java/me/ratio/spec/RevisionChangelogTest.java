package me.ratio.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import me.ratio.contract.review.RevisionChangelog;
import me.ratio.openapi.DocumentWriter;
import org.junit.jupiter.api.Test;

class RevisionChangelogTest {
    private static final Path CHANGELOG = Path.of("CHANGELOG.md");

    @Test
    void theCommittedChangelogIsCurrent() {
        String rendered = RevisionChangelog.render(Path.of("revisions"), Path.of("api-docs.yaml"));
        if (Boolean.getBoolean("ratio.record")) {
            DocumentWriter.write(CHANGELOG, rendered);
        }

        assertThat(CHANGELOG)
                .as("if the change is intended, accept it with mvn verify -pl spec -am -Dratio.record=true")
                .hasContent(rendered);
    }

    @Test
    void listsTheLatestChangesFirst() {
        assertThat(RevisionChangelog.render(Path.of("revisions"), Path.of("api-docs.yaml"))
                        .lines()
                        .filter(line -> line.startsWith("## ")))
                .containsExactly("## 2022-11-30 to now", "## 2022-11-11 to 2022-11-30");
    }
}
