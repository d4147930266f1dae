package me.ratio.spec;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.file.Path;
import java.util.List;
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
        List<String> steps = RevisionChangelog.render(Path.of("revisions"), Path.of("api-docs.yaml"))
                .lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList();

        assertThat(steps).first(as(STRING)).endsWith(" to now");
        assertThat(steps).last(as(STRING)).startsWith("2022-11-11 to ");
        for (int i = 1; i < steps.size(); i++) {
            assertThat(steps.get(i)).endsWith(" to " + steps.get(i - 1).replaceFirst(" to .*", ""));
        }
    }
}
