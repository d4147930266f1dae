package me.ratio.contract.overlay;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of an action of an overlay.
 *
 * @param overlay the overlay
 * @param action the action
 * @param matches the number of values that its target selected
 * @param unmatched the names and indexes in lists of its target that select nothing
 * @param addition the JSON pointer of a property that it added to an existing schema without announcing it
 * @param replaced the facts of the document that it replaced or removed
 */
public record ActionOutcome(
        Path overlay,
        OverlayAction action,
        int matches,
        List<String> unmatched,
        Optional<String> addition,
        List<ReplacedFact> replaced) {
    /** Takes copies of the lists. */
    public ActionOutcome {
        unmatched = List.copyOf(unmatched);
        replaced = List.copyOf(replaced);
    }

    /** Returns file, line, number and target of the action. */
    public String location() {
        return location(overlay, action);
    }

    static String location(Path overlay, OverlayAction action) {
        return overlay + ":" + action.line() + ": action " + action.number() + ": target " + action.target();
    }

    /** Tells whether the target, or a name in a list of it, selects nothing. */
    public boolean isUnmatched() {
        return matches == 0 || !unmatched.isEmpty();
    }

    /** Returns an error in one line if the action does not match its document. */
    public Optional<String> problem() {
        String reason = ": the document has changed, or the path is misspelled";
        if (matches == 0) {
            return Optional.of(location() + " matches nothing" + reason);
        }
        if (!unmatched.isEmpty()) {
            return Optional.of(
                    location() + ": " + String.join(", ", unmatched) + " of its list matches nothing" + reason);
        }
        return addition.map(
                pointer -> location() + " adds the property " + pointer + ": set 'x-adds: true' if this is intended");
    }
}
