package me.ratio.contract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import me.ratio.openapi.DocumentWriter;
import org.junit.jupiter.api.Test;

class RulesPageTest {
    private static final Path PAGE = Path.of("../docs/rules.md");

    @Test
    void matchesTheCommittedPage() {
        String page = RulesPage.render();
        if (Boolean.getBoolean("ratio.record")) {
            DocumentWriter.write(PAGE, page);
        }

        assertThat(PAGE)
                .as("if the change is meant, accept it with mvn test -pl contract-tools -am -Dratio.record=true")
                .hasContent(page);
    }
}
