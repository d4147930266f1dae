package me.ratio.contract.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import me.ratio.contract.diff.DiffFinding;
import me.ratio.contract.diff.DiffReport;
import me.ratio.contract.overlay.ActionOutcome;

/**
 * A difference of the published documents that the documents after their overlays do not have, because an action
 * replaces or removes what changed.
 *
 * @param finding the difference of the published documents
 * @param outcome the action that hides it
 */
public record HiddenChange(DiffFinding finding, ActionOutcome outcome) {
    /**
     * Finds the hidden differences.
     *
     * @param published the differences of the published documents
     * @param effective the differences after the overlays
     * @param before the outcomes of the overlay of the earlier revision
     * @param after the outcomes of the overlay of the later revision
     * @return the hidden differences in the order of the published ones
     */
    public static List<HiddenChange> between(
            DiffReport published, DiffReport effective, List<ActionOutcome> before, List<ActionOutcome> after) {
        List<HiddenChange> hidden = new ArrayList<>();
        for (DiffFinding finding : published.findings()) {
            if (effective.findings().stream().noneMatch(visible -> isSame(visible, finding))) {
                Stream.concat(after.stream(), before.stream())
                        .filter(outcome -> hides(outcome, finding.pointer()))
                        .findFirst()
                        .ifPresent(outcome -> hidden.add(new HiddenChange(finding, outcome)));
            }
        }
        return hidden;
    }

    /** Tells whether two differences are the same change; an overlay may have moved it elsewhere. */
    private static boolean isSame(DiffFinding one, DiffFinding other) {
        return one.rule() == other.rule()
                && Objects.equals(one.old(), other.old())
                && Objects.equals(one.next(), other.next())
                && (one.pointer().equals(other.pointer()) || isValue(one.old()) || isValue(one.next()));
    }

    private static boolean isValue(JsonNode node) {
        return Optional.ofNullable(node).filter(JsonNode::isTextual).isPresent();
    }

    private static boolean hides(ActionOutcome outcome, String pointer) {
        return outcome.replaced().stream()
                .anyMatch(fact -> isWithin(fact.pointer(), pointer) || isWithin(pointer, fact.pointer()));
    }

    private static boolean isWithin(String pointer, String other) {
        return other.equals(pointer) || other.startsWith(pointer + "/");
    }

    /** Returns the action in a few words. */
    String action() {
        return "action " + outcome.action().number() + ", " + outcome.overlay() + ":"
                + outcome.action().line();
    }
}
