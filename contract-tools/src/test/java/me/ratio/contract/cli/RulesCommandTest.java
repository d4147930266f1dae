package me.ratio.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.contract.lint.LintRule;
import org.junit.jupiter.api.Test;

class RulesCommandTest {
    @Test
    void printsTheRulesOfBothCommands() {
        CommandRun run = CommandRun.of("rules");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("lint: ", "diff: ", "enum-value-removed", "path-template");
    }

    @Test
    void printsTheRulesOfOneCommand() {
        assertThat(CommandRun.of("rules", "diff").out())
                .contains("enum-value-removed")
                .doesNotContain("path-template");
        assertThat(CommandRun.of("rules", "lint").out())
                .contains("path-template")
                .doesNotContain("enum-value-removed");
    }

    @Test
    void printsJson() throws JsonProcessingException {
        JsonNode catalog = new ObjectMapper()
                .readTree(CommandRun.of("rules", "--format", "json").out());

        assertThat(catalog.path("lint")).hasSize(LintRule.values().length);
        assertThat(catalog.path("lint").path(0)).hasToString("""
                {"id":"missing-key","severity":"error","description":"A required key is missing."}""");
        assertThat(catalog.path("diff")).hasSize(DiffRule.values().length);
        assertThat(catalog.path("diff").path(0)).hasToString("""
                {"id":"operation-added","class":"wire","effects":["additive"],"description":"An operation was added."}""");
    }

    @Test
    void rejectsAnUnknownCommand() {
        CommandRun run = CommandRun.of("rules", "pull");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("pull");
    }
}
