package me.ratio.contract.overlay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A document after its overlays.
 *
 * @param document the refined document
 * @param outcomes what became of each action, in order
 */
public record Refinement(ObjectNode document, List<ActionOutcome> outcomes) {
    /** Takes a copy of the outcomes. */
    public Refinement {
        outcomes = List.copyOf(outcomes);
    }
}
