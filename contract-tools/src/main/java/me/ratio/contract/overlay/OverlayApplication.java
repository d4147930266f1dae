package me.ratio.contract.overlay;

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
 * Applies the actions of overlays, in order, to a copy of a document.
 *
 * <p>The matches of each action are counted, because an action without a match is outdated. A new property in an
 * existing schema is recorded unless the action announces it with {@code x-adds: true}: an update that describes
 * {@code titel} of {@code Book} means {@code title}, and would add a property that no server sends.
 *
 * <p>Each action sees the result of those before it, so a target may lead into what an earlier action added.
 */
public final class OverlayApplication {
    private static final Configuration TREES = Configuration.builder()
            .jsonProvider(new JacksonJsonNodeJsonProvider())
            .mappingProvider(new JacksonMappingProvider())
            .build();

    private static final Pattern COMPLETE = Pattern.compile("\\$(.*[\\w\\]*-])?");

    private final ObjectNode document;
    private final List<ActionOutcome> outcomes = new ArrayList<>();
    private SchemaProperties properties;

    private OverlayApplication(ObjectNode document) {
        this.document = document;
        this.properties = SchemaProperties.of(document);
    }

    /**
     * Applies overlays.
     *
     * @param overlays the overlays, in order
     * @param document the document, which is not changed
     * @return the changed copy and the outcome of each action
     * @throws DocumentException when an action cannot be applied: its target is not a valid JSONPath, or it selects a
     *     value that cannot be changed
     */
    public static OverlayResult apply(List<Overlay> overlays, ObjectNode document) {
        OverlayApplication application = new OverlayApplication(document.deepCopy());
        for (Overlay overlay : overlays) {
            overlay.actions().forEach(action -> application.apply(overlay, action));
        }
        return new OverlayResult(application.document, application.outcomes);
    }

    private void apply(Overlay overlay, OverlayAction action) {
        int matches;
        try {
            matches =
                    action.change().isPresent() ? update(action, action.change().get()) : remove(action);
        } catch (DocumentException e) {
            throw new DocumentException(ActionOutcome.location(overlay.file(), action) + " " + e.getMessage());
        }
        SchemaProperties before = properties;
        properties = SchemaProperties.of(document);
        Optional<String> addition = action.addsProperties()
                ? Optional.empty()
                : properties.addedSince(before).stream().findFirst();
        outcomes.add(new ActionOutcome(overlay.file(), action, matches, addition));
    }

    private int update(OverlayAction action, JsonNode change) {
        // JsonPath cannot map the root.
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

    private int forEachMatch(OverlayAction action, Consumer<Object> visitor) {
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
            OverlayMerge.append(array, change);
        } else if (match instanceof ObjectNode object && change instanceof ObjectNode members) {
            OverlayMerge.into(object, members);
        } else if (match instanceof ObjectNode) {
            throw new DocumentException("selects an object, so 'update' must be an object");
        } else {
            throw new DocumentException("selects a single value; select the object that holds it");
        }
    }

    private int remove(OverlayAction action) {
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

    private static JsonPath path(OverlayAction action) {
        // The library reads "$.info[" and "info" as "$.info", which hides mistakes.
        if (!COMPLETE.matcher(action.target()).matches()) {
            throw new DocumentException(
                    "is not a valid JSONPath: it must begin with '$' and end with a name, '*' or ']'");
        }
        try {
            return JsonPath.compile(action.target());
        } catch (InvalidPathException e) {
            throw new DocumentException("is not a valid JSONPath: " + e.getMessage());
        }
    }
}
