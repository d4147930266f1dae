package me.ratio.contract.rules;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.contract.diff.rule.Direction;
import me.ratio.contract.diff.rule.Effect;
import me.ratio.contract.lint.LintRule;

/**
 * Renders the rules of one or both commands, for people who want to know an id that a report or an ignore file names.
 */
public final class RuleCatalog {
    /** The commands that have rules. */
    public enum Part {
        /** The rules of {@code lint}. */
        LINT,
        /** The rules of {@code diff}. */
        DIFF
    }

    private final Set<Part> parts;

    private RuleCatalog(Set<Part> parts) {
        this.parts = parts;
    }

    /**
     * Returns the catalogue of all rules.
     *
     * @return the catalogue
     */
    public static RuleCatalog all() {
        return new RuleCatalog(EnumSet.allOf(Part.class));
    }

    /**
     * Returns the catalogue of one command.
     *
     * @param part the command
     * @return the catalogue
     */
    public static RuleCatalog of(Part part) {
        return new RuleCatalog(EnumSet.of(part));
    }

    /**
     * Renders the catalogue for people.
     *
     * @return lines of at most 120 characters, each ending with a line feed
     */
    public String text() {
        return parts.stream()
                .map(part -> part == Part.LINT ? lintText() : diffText())
                .collect(Collectors.joining("\n"));
    }

    /**
     * Renders the catalogue for machines.
     *
     * @return an object with a list of rules under the name of each command
     */
    public ObjectNode json() {
        ObjectNode catalog = JsonNodeFactory.instance.objectNode();
        if (parts.contains(Part.LINT)) {
            ArrayNode rules = catalog.putArray("lint");
            for (LintRule rule : LintRule.values()) {
                rules.addObject()
                        .put("id", rule.id())
                        .put("severity", rule.severity().toString())
                        .put("description", rule.description());
            }
        }
        if (parts.contains(Part.DIFF)) {
            ArrayNode rules = catalog.putArray("diff");
            for (DiffRule rule : DiffRule.values()) {
                ObjectNode entry = rules.addObject()
                        .put("id", rule.id())
                        .put("class", rule.scope().text());
                ArrayNode effects = entry.putArray("effects");
                rule.effects().forEach(effect -> effects.add(effect.text()));
                entry.put("description", rule.description());
            }
        }
        return catalog;
    }

    private static String lintText() {
        TextTable table = new TextTable(26, 8, 82);
        StringBuilder text = new StringBuilder("lint: " + LintRule.values().length + " rules\n\n");
        text.append(table.row("ID", "SEVERITY", "DESCRIPTION"));
        for (LintRule rule : LintRule.values()) {
            text.append(table.row(rule.id(), rule.severity().toString(), rule.description()));
        }
        return text.toString();
    }

    private static String diffText() {
        TextTable table = new TextTable(34, 6, 16, 58);
        StringBuilder text = new StringBuilder("diff: " + DiffRule.values().length + " rules\n\n");
        text.append(table.row("ID", "CLASS", "EFFECTS", "DESCRIPTION"));
        for (DiffRule rule : DiffRule.values()) {
            text.append(table.row(rule.id(), rule.scope().text(), effects(rule), rule.description()));
        }
        return text.append('\n').append(effectsText()).toString();
    }

    private static String effectsText() {
        TextTable table = new TextTable(34, 11, 12, 9);
        StringBuilder text = new StringBuilder(table.row("EFFECT", "IN REQUESTS", "IN RESPONSES", "OTHERWISE"));
        for (Effect effect : Effect.values()) {
            text.append(table.row(
                    effect.text(),
                    effect.level(Direction.REQUEST).text(),
                    effect.level(Direction.RESPONSE).text(),
                    effect.level(Direction.NONE).text()));
        }
        return text.toString();
    }

    /** Returns the effects of a rule in one line. */
    static String effects(DiffRule rule) {
        return rule.effects().stream().map(Effect::text).collect(Collectors.joining(", "));
    }
}
