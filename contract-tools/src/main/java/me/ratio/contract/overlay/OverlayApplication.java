package me.ratio.contract.overlay;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.PathNotFoundException;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import me.ratio.openapi.DocumentException;

/**
 * Applies overlays, action by action, to a copy of a document.
 *
 * <p>Each action's matches are counted, so that one that no longer fits shows itself; and it is noted when an action
 * gives a property to a schema that exists without saying so, for then a name is misspelt.
 */
public final class OverlayApplication {
    private static final Configuration TREES = Configuration.builder()
            .jsonProvider(new JacksonJsonNodeJsonProvider())
            .mappingProvider(new JacksonMappingProvider())
            .build();

    private static final Pattern WHOLE = Pattern.compile("\\$(.*[\\w\\]*-])?");

    private final ObjectNode document;
    private final List<ActionOutcome> outcomes = new ArrayList<>();

    private OverlayApplication(ObjectNode document) {
        this.document = document;
    }

    /**
     * Applies overlays.
     *
     * @param overlays the overlays, in order
     * @param document the document they refine, which stays as it is
     * @return the refined document and what became of each action
     * @throws DocumentException when an action cannot be carried out, because its target is no JSONPath or selects what
     *     it cannot change
     */
    public static Refinement apply(List<Overlay> overlays, ObjectNode document) {
        OverlayApplication application = new OverlayApplication(document.deepCopy());
        for (Overlay overlay : overlays) {
            overlay.actions().forEach(action -> application.apply(overlay, action));
        }
        return new Refinement(application.document, application.outcomes);
    }

    private void apply(Overlay overlay, Action action) {
        SchemaProperties before = SchemaProperties.of(document);
        int matches;
        try {
            matches =
                    action.change().isPresent() ? update(action, action.change().get()) : remove(action);
        } catch (DocumentException e) {
            throw new DocumentException(ActionOutcome.place(overlay.file(), action) + " " + e.getMessage());
        }
        Optional<String> addition = action.adds()
                ? Optional.empty()
                : before.gainedIn(document).stream().map(JsonPointer::toString).findFirst();
        outcomes.add(new ActionOutcome(overlay.file(), action, matches, addition));
    }

    private int update(Action action, JsonNode change) {
        if (action.target().equals("$")) {
            change(document, change);
            return 1;
        }
        try {
            return forEachMatch(action, match -> change(match, change));
        } catch (JsonPathException e) {
            throw new DocumentException("cannot be updated: " + e.getMessage());
        }
    }

    private int forEachMatch(Action action, Consumer<Object> visitor) {
        AtomicInteger matches = new AtomicInteger();
        try {
            path(action)
                    .map(
                            document,
                            (match, configuration) -> {
                                visitor.accept(match);
                                matches.incrementAndGet();
                                return match;
                            },
                            TREES);
        } catch (PathNotFoundException e) {
            return 0;
        }
        return matches.get();
    }

    private static void change(Object match, JsonNode change) {
        if (match instanceof ArrayNode array) {
            Merge.append(array, change);
        } else if (match instanceof ObjectNode object && change instanceof ObjectNode members) {
            Merge.into(object, members);
        } else if (match instanceof ObjectNode) {
            throw new DocumentException("selects an object, so 'update' has to be an object too");
        } else {
            throw new DocumentException("selects a single value; select the object that holds it");
        }
    }

    private int remove(Action action) {
        try {
            int matches = action.target().equals("$") ? 1 : forEachMatch(action, match -> {});
            if (matches > 0) {
                path(action).delete(document, TREES);
            }
            return matches;
        } catch (JsonPathException e) {
            throw new DocumentException("cannot be removed: " + e.getMessage());
        }
    }

    private static JsonPath path(Action action) {
        // The library takes "$.info[" and "info" for "$.info"; a slip must not match something else.
        if (!WHOLE.matcher(action.target()).matches()) {
            throw new DocumentException("is not a JSONPath: it starts with '$' and ends with a name, '*' or ']'");
        }
        try {
            return JsonPath.compile(action.target());
        } catch (InvalidPathException e) {
            throw new DocumentException("is not a JSONPath: " + e.getMessage());
        }
    }
}
