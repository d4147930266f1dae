package me.ratio.contract.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import me.ratio.contract.jsonpath.JsonPath;
import me.ratio.contract.jsonpath.JsonPathException;
import me.ratio.contract.jsonpath.JsonPathMatch;
import me.ratio.openapi.DocumentException;

/**
 * Applies the actions of overlays, in order, to a copy of a document.
 *
 * <p>The matches of each action are counted, because an action without a match is outdated. A new property in an
 * existing schema is recorded unless the action announces it with {@code x-adds: true}: an update that describes
 * {@code titel} of {@code Book} means {@code title}, and would add a property that no server sends.
 *
 * <p>Each action sees the result of those before it, so a target may lead into what an earlier action added.
 */
public final class OverlayApplication {
    private final ObjectNode document;
    private final ReplacedFacts replaced;
    private final List<ActionOutcome> outcomes = new ArrayList<>();
    private SchemaProperties properties;

    private OverlayApplication(ObjectNode published) {
        this.document = published.deepCopy();
        this.replaced = new ReplacedFacts(published, document);
        this.properties = SchemaProperties.of(document);
    }

    /**
     * Applies overlays.
     *
     * @param overlays the overlays, in order
     * @param document the document, which is not changed
     * @return the changed copy and the outcome of each action
     * @throws DocumentException when an action cannot be applied, such as an update of a single value
     */
    public static OverlayResult apply(List<Overlay> overlays, ObjectNode document) {
        OverlayApplication application = new OverlayApplication(document);
        for (Overlay overlay : overlays) {
            overlay.actions().forEach(action -> application.apply(overlay, action));
        }
        return new OverlayResult(application.document, application.outcomes);
    }

    private void apply(Overlay overlay, OverlayAction action) {
        Map<String, JsonPathMatch> matches = new LinkedHashMap<>();
        List<String> unmatched;
        try {
            // A target such as $..['a', 'a'] selects a value twice, but changes it once.
            action.target().select(document).forEach(match -> matches.putIfAbsent(match.pointer(), match));
            unmatched = action.target().unmatchedListEntries(document);
            change(overlay.version(), action, List.copyOf(matches.values()));
        } catch (DocumentException | JsonPathException e) {
            throw new DocumentException(ActionOutcome.location(overlay.file(), action) + " " + e.getMessage());
        }
        SchemaProperties before = properties;
        properties = SchemaProperties.of(document);
        Optional<String> addition = action.addsProperties()
                ? Optional.empty()
                : properties.addedSince(before).stream().findFirst();
        outcomes.add(new ActionOutcome(
                overlay.file(), action, matches.size(), unmatched, addition, replaced.takeRecorded()));
    }

    private void change(OverlayVersion version, OverlayAction action, List<JsonPathMatch> matches) {
        if (action.remove()) {
            remove(matches);
            return;
        }
        Optional<JsonNode> update =
                action.copy().isPresent() && !matches.isEmpty() ? action.copy().map(this::source) : action.update();
        if (update.isPresent()) {
            if (version != OverlayVersion.V1_0) {
                checkSameKind(matches);
            }
            OverlayMerge merge = new OverlayMerge(version, replaced);
            matches.forEach(match -> merge.into(match, update.get()));
        }
    }

    /** Returns the value to copy. */
    private JsonNode source(JsonPath copy) {
        List<JsonPathMatch> sources = copy.select(document);
        if (sources.size() != 1) {
            throw new DocumentException(
                    "copies from " + copy + ", which selects " + sources.size() + " values: it must select one");
        }
        return sources.get(0).value().deepCopy();
    }

    private static void checkSameKind(List<JsonPathMatch> matches) {
        long kinds = matches.stream()
                .map(match -> match.value().isContainerNode() ? match.value().getNodeType() : null)
                .distinct()
                .count();
        if (kinds > 1) {
            throw new DocumentException(
                    "selects values of different kinds: select objects, arrays or single values only");
        }
    }

    private void remove(List<JsonPathMatch> matches) {
        if (matches.stream().anyMatch(match -> match.parent().isEmpty())) {
            throw new DocumentException("cannot be removed: it is the whole document");
        }
        matches.forEach(replaced::record);
        // From the last element of an array to the first, so that indexes stay true.
        matches.stream()
                .sorted(Comparator.comparingInt(JsonPathMatch::index).reversed())
                .forEach(OverlayApplication::remove);
    }

    private static void remove(JsonPathMatch match) {
        JsonNode parent = match.parent().orElseThrow().value();
        if (parent instanceof ArrayNode array) {
            array.remove(match.index());
        } else {
            ((ObjectNode) parent).remove(match.name().orElseThrow());
        }
    }
}
