package me.ratio.contract.overlay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;

/** Renders the outcomes of actions as text and as JSON. */
public final class OutcomeReport {
    private OutcomeReport() {}

    /**
     * Renders outcomes as text.
     *
     * @param outcomes the outcomes
     * @return one line for each action, with its number of matches
     */
    public static String text(List<ActionOutcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> outcome.location() + " (" + outcome.action().verb() + "): " + outcome.matches()
                        + (outcome.matches() == 1 ? " match\n" : " matches\n"))
                .collect(Collectors.joining());
    }

    /**
     * Renders outcomes as JSON.
     *
     * @param outcomes the outcomes
     * @return an object with the list {@code actions}
     */
    public static ObjectNode json(List<ActionOutcome> outcomes) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        ArrayNode actions = report.putArray("actions");
        for (ActionOutcome outcome : outcomes) {
            ObjectNode action = actions.addObject()
                    .put("overlay", outcome.overlay().toString())
                    .put("action", outcome.action().number())
                    .put("target", outcome.action().target().toString())
                    .put("verb", outcome.action().verb())
                    .put("matches", outcome.matches());
            outcome.problem().ifPresent(problem -> action.put("problem", problem));
        }
        return report;
    }
}
