package me.ratio.contract.rules;

import java.util.Arrays;
import java.util.stream.Collectors;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.contract.diff.rule.Direction;
import me.ratio.contract.diff.rule.Effect;
import me.ratio.contract.lint.LintRule;

/** Renders all rules as the page {@code docs/rules.md}. */
final class RulesPage {
    private RulesPage() {}

    /**
     * Renders the page.
     *
     * @return Markdown
     */
    public static String render() {
        StringBuilder page = new StringBuilder("""
                # Rules

                Generated from the rules in the code; `mvn test -pl contract-tools -am -Dratio.record=true` writes it anew.
                `ratio-contract rules` prints the same.

                ## lint

                | id | severity | description |
                |---|---|---|
                """);
        for (LintRule rule : LintRule.values()) {
            page.append(row("`" + rule.id() + "`", rule.severity().toString(), rule.description()));
        }
        page.append("""

                ## diff

                The effect of a rule and the direction of the data decide about the version bump. Rules of the class
                `wire` concern the bytes that are exchanged with the server, those of the class `source` only the code that is
                generated from the document.

                | effect | in requests | in responses | otherwise |
                |---|---|---|---|
                """);
        for (Effect effect : Effect.values()) {
            page.append(row(
                    effect.text(),
                    effect.level(Direction.REQUEST).text(),
                    effect.level(Direction.RESPONSE).text(),
                    effect.level(Direction.NONE).text()));
        }
        page.append("\n| id | class | effects | description |\n|---|---|---|---|\n");
        for (DiffRule rule : DiffRule.values()) {
            page.append(row("`" + rule.id() + "`", rule.scope().text(), RuleCatalog.effects(rule), rule.description()));
        }
        return page.toString();
    }

    private static String row(String... cells) {
        return Arrays.stream(cells).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
