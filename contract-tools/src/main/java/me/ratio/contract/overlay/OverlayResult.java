package me.ratio.contract.overlay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The result of applying overlays.
 *
 * @param document the changed document
 * @param outcomes the outcome of each action, in order
 */
public record OverlayResult(ObjectNode document, List<ActionOutcome> outcomes) {
    /** Takes a copy of the outcomes. */
    public OverlayResult {
        outcomes = List.copyOf(outcomes);
    }
}
