package me.ratio.contract.pull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import me.ratio.contract.jsonpath.JsonPath;
import me.ratio.contract.overlay.ActionOutcome;
import me.ratio.contract.overlay.Overlay;
import me.ratio.contract.overlay.OverlayAction;
import me.ratio.contract.overlay.OverlayApplication;
import me.ratio.contract.overlay.OverlayLock;
import me.ratio.contract.overlay.OverlayReader;
import me.ratio.contract.overlay.OverlayResult;
import me.ratio.contract.overlay.ReplacedChange;
import me.ratio.openapi.DocumentException;
import me.ratio.openapi.JsonPointers;

/**
 * The actions of an overlay that need a review for a newly published document.
 *
 * @param unfit the actions that no longer fit
 * @param hidden the changes of the document that actions hide, if a lock tells what they hid so far
 */
public record OverlayFit(List<Unfit> unfit, List<ReplacedChange> hidden) {
    /**
     * An action that no longer fits.
     *
     * @param problem the problem, with file, line, number and target of the action
     * @param causes what became of the places that it selected before
     */
    public record Unfit(String problem, List<String> causes) {}

    /** Takes copies of the lists. */
    public OverlayFit {
        unfit = List.copyOf(unfit);
        hidden = List.copyOf(hidden);
    }

    /**
     * Checks the actions of an overlay file, with the {@code overlay.lock} next to it if there is one.
     *
     * @param file the overlay
     * @param ours our document before the pull
     * @param pull the pull
     */
    public static OverlayFit of(Path file, ObjectNode ours, Pull pull) {
        Path lock = file.resolveSibling("overlay.lock");
        Optional<OverlayLock> known = Files.exists(lock) ? Optional.of(OverlayLock.read(lock)) : Optional.empty();
        return of(OverlayReader.read(file), known, ours, pull);
    }

    /**
     * Checks the actions of an overlay.
     *
     * @param overlay the overlay
     * @param lock what its actions replaced so far
     * @param ours our document before the pull
     * @param pull the pull
     */
    static OverlayFit of(Overlay overlay, Optional<OverlayLock> lock, ObjectNode ours, Pull pull) {
        List<Unfit> unfit = new ArrayList<>();
        Overlay usable = usable(overlay, pull.document(), unfit);
        OverlayResult then = OverlayApplication.apply(List.of(usable(usable, ours, new ArrayList<>())), ours);
        OverlayResult now = OverlayApplication.apply(List.of(usable), pull.document());
        LikelyRename published = new LikelyRename(ours, pull.document(), pull.renames());
        LikelyRename effective = new LikelyRename(then.document(), now.document(), pull.renames());
        now.outcomes().stream()
                .filter(outcome -> outcome.problem().isPresent())
                .map(outcome -> {
                    JsonPath target = outcome.action().target();
                    List<String> causes = causes(target, ours, published);
                    return new Unfit(
                            outcome.problem().orElseThrow(),
                            causes.isEmpty() ? causes(target, then.document(), effective) : causes);
                })
                .forEach(unfit::add);
        List<ActionOutcome> fitting = now.outcomes().stream()
                .filter(outcome -> outcome.problem().isEmpty())
                .toList();
        List<ReplacedChange> changes = lock.map(known -> known.changes(fitting)).orElse(List.of());
        List<ReplacedChange> hidden = changes.stream()
                .filter(change -> isOfDocument(change, changes, pull))
                .toList();
        return new OverlayFit(unfit, hidden);
    }

    /** Tells whether a change is one of a value that both documents have, and not the move of an object around it. */
    private static boolean isOfDocument(ReplacedChange change, List<ReplacedChange> all, Pull pull) {
        if (change.after().isEmpty()) {
            String parent = JsonPointers.parent(change.pointer());
            return !JsonPointers.find(pull.document(), parent).isMissingNode();
        }
        return all.stream()
                .filter(other -> other.after().isEmpty() && other.before().equals(change.after()))
                .noneMatch(other -> pull.newPointer(other.pointer()).equals(change.pointer()));
    }

    /** Leaves out the actions that cannot be applied at all, such as an update of what is now a single value. */
    private static Overlay usable(Overlay overlay, ObjectNode document, List<Unfit> unfit) {
        try {
            OverlayApplication.apply(List.of(overlay), document);
            return overlay;
        } catch (DocumentException e) {
            List<OverlayAction> others = overlay.actions().stream()
                    .filter(action -> !e.getMessage()
                            .startsWith(overlay.file() + ":" + action.line() + ": action " + action.number() + ":"))
                    .toList();
            if (others.size() == overlay.actions().size()) {
                throw e;
            }
            unfit.add(new Unfit(e.getMessage(), List.of()));
            return usable(new Overlay(overlay.file(), overlay.version(), overlay.document(), others), document, unfit);
        }
    }

    private static List<String> causes(JsonPath target, ObjectNode document, LikelyRename rename) {
        return target.select(document).stream()
                .flatMap(match -> Stream.ofNullable(rename.of(match.pointer()).orElse(null)))
                .distinct()
                .toList();
    }
}
