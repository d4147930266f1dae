package me.ratio.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import me.ratio.contract.diff.rule.DiffRule;
import org.junit.jupiter.api.Test;

class DiffRuleTest {
    @Test
    void hasAnIdThatIsItsName() {
        for (DiffRule rule : DiffRule.values()) {
            assertThat(rule.id()).isEqualTo(rule.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    @Test
    void hasADescriptionOfItsOwn() {
        assertThat(DiffRule.values())
                .extracting(DiffRule::description)
                .doesNotHaveDuplicates()
                .allMatch(description -> description.matches("[A-Z].*[^.]\\."));
    }

    @Test
    void isProducedByAnEdit() {
        Set<DiffRule> produced = EnumSet.noneOf(DiffRule.class);
        EditTable.rows(List.of("breaking.txt", "beyond.txt", "harmless.txt", "neutral.txt", "source.txt", "rules.txt"))
                .forEach(row -> row.report().findings().forEach(finding -> produced.add(finding.rule())));

        assertThat(Arrays.stream(DiffRule.values()).filter(rule -> !produced.contains(rule)))
                .isEmpty();
    }

    @Test
    void isProducedByTheEditOfItsName() {
        for (EditTable.Row row : EditTable.rows("rules.txt")) {
            assertThat(row.report().findings())
                    .as(row.toString())
                    .extracting(finding -> finding.rule().id())
                    .contains(row.name());
        }
    }
}
