package me.ratio.contract.overlay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import me.ratio.openapi.LocatedDocument;

/** Renders the changes of a document that actions hide: the action, then each place with its old and new fact. */
public final class ReplacedChangesText {
    private static final int MAX_TARGET = 100;

    private ReplacedChangesText() {}

    /**
     * Renders changes.
     *
     * @param changes the changes
     * @param published the published document now
     * @return lines, each ending with a line feed
     */
    public static String render(List<ReplacedChange> changes, LocatedDocument published) {
        Map<String, StringBuilder> byAction = new LinkedHashMap<>();
        for (ReplacedChange change : changes) {
            byAction.computeIfAbsent(head(change.outcome()), StringBuilder::new)
                    .append("  ")
                    .append(place(change, published))
                    .append("\n    was ")
                    .append(change.before().orElse("not there"))
                    .append("\n    now ")
                    .append(change.after().orElse("not there"))
                    .append('\n');
        }
        return String.join("", byAction.values());
    }

    private static String head(ActionOutcome outcome) {
        String target = outcome.action().target().toString();
        String shown = target.length() <= MAX_TARGET ? target : target.substring(0, MAX_TARGET - 3) + "...";
        return outcome.overlay() + ":" + outcome.action().line() + ": action "
                + outcome.action().number() + " hides what the document has changed since the action was confirmed ("
                + outcome.action().verb() + " " + shown + "):\n";
    }

    private static String place(ReplacedChange change, LocatedDocument published) {
        return change.after().isEmpty()
                ? change.pointer()
                : published.place(change.pointer()) + ": " + change.pointer();
    }
}
