package me.ratio.contract.pull;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import me.ratio.contract.diff.report.DiffSummary;
import me.ratio.contract.diff.report.DiffText;
import me.ratio.contract.overlay.ReplacedChangesText;
import me.ratio.openapi.LocatedDocument;

/** Renders the result of a pull as text and as JSON. */
public final class PullReport {
    private PullReport() {}

    /**
     * Renders a pull as text.
     *
     * @param pull the pull
     * @param overlay the actions of the overlay that need a review
     * @param present our document before the pull
     * @param document the resulting document
     * @return the differences, then what remains to be done
     */
    public static String text(Pull pull, OverlayFit overlay, LocatedDocument present, LocatedDocument document) {
        StringBuilder text =
                new StringBuilder(DiffText.render(DiffSummary.of(pull.report(), present, document, List.of()), false));
        section(
                text,
                "published words that may have a new meaning: read them, and adapt ours",
                pull.wordChanges().stream()
                        .map(change -> change.change() + " " + change.pointer())
                        .toList());
        section(text, "described like others of the same name and schema: check whether that is right", pull.filled());
        section(text, "to describe in our words", pull.undocumented());
        section(
                text,
                "overlay actions that no longer fit",
                overlay.unfit().stream()
                        .map(unfit -> String.join("\n    ", unfit.problem(), String.join("\n    ", unfit.causes()))
                                .stripTrailing())
                        .toList());
        if (!overlay.hidden().isEmpty()) {
            text.append("\noverlay actions that hide what has changed:\n")
                    .append(ReplacedChangesText.render(overlay.hidden(), document));
        }
        return text.toString();
    }

    private static void section(StringBuilder text, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append("\n").append(title).append(" (").append(lines.size()).append("):\n");
            lines.forEach(line -> text.append("  ").append(line).append("\n"));
        }
    }

    /**
     * Renders a pull as JSON.
     *
     * @param pull the pull
     * @param overlay the actions of the overlay that need a review
     * @return the report of the diff with what remains to be done
     */
    public static ObjectNode json(Pull pull, OverlayFit overlay) {
        ObjectNode json = JsonMapper.builder().build().valueToTree(pull.report());
        ArrayNode words = json.putArray("wordChanges");
        pull.wordChanges()
                .forEach(change ->
                        words.addObject().put("pointer", change.pointer()).put("change", change.change()));
        pull.filled().forEach(json.putArray("filled")::add);
        pull.undocumented().forEach(json.putArray("undocumented")::add);
        ArrayNode unfit = json.putArray("unfitActions");
        overlay.unfit().forEach(action -> {
            ArrayNode causes =
                    unfit.addObject().put("problem", action.problem()).putArray("causes");
            action.causes().forEach(causes::add);
        });
        ArrayNode hiding = json.putArray("hiddenChanges");
        overlay.hidden().forEach(change -> hiding.addObject()
                .put("action", change.outcome().location())
                .put("pointer", change.pointer())
                .put("was", change.before().orElse(null))
                .put("now", change.after().orElse(null)));
        return json;
    }
}
