package me.ratio.contract.overlay;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What became of one action of an overlay.
 *
 * @param overlay the overlay
 * @param action the action
 * @param matches how many places its target selected
 * @param addition the JSON pointer of a property that it gave to an existing schema without announcing it
 */
public record ActionOutcome(Path overlay, Action action, int matches, Optional<String> addition) {
    /** Says where the action stands. */
    public String place() {
        return place(overlay, action);
    }

    static String place(Path overlay, Action action) {
        return overlay + ":" + action.line() + ": action " + action.number() + ": target " + action.target();
    }

    /** Says in one line why the action does not fit its document, when it does not. */
    public Optional<String> problem() {
        if (matches == 0) {
            return Optional.of(place() + " matches nothing; the document has changed there, or the path is misspelt");
        }
        return addition.map(
                pointer -> place() + " adds the property " + pointer + "; say 'x-adds: true' if that is meant");
    }
}
