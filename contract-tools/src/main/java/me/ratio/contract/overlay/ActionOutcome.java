package me.ratio.contract.overlay;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The outcome of an action of an overlay.
 *
 * @param overlay the overlay
 * @param action the action
 * @param matches the number of values that its target selected
 * @param addition the JSON pointer of a property that it added to an existing schema without announcing it
 */
public record ActionOutcome(Path overlay, OverlayAction action, int matches, Optional<String> addition) {
    /** Returns file, line, number and target of the action. */
    public String location() {
        return location(overlay, action);
    }

    static String location(Path overlay, OverlayAction action) {
        return overlay + ":" + action.line() + ": action " + action.number() + ": target " + action.target();
    }

    /** Returns an error in one line if the action does not match its document. */
    public Optional<String> problem() {
        if (matches == 0) {
            return Optional.of(location() + " matches nothing: the document has changed, or the path is misspelled");
        }
        return addition.map(
                pointer -> location() + " adds the property " + pointer + ": set 'x-adds: true' if this is intended");
    }
}
