package me.ratio.contract;

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
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Applies an overlay, action by action, to a copy of a document.
 *
 * <p>Stricter than the specification in two ways: a target has to match something, so that an action that no longer
 * fits shows itself; and a schema that exists gains no property unless the action says that it adds some, so that a
 * misspelt name shows itself too.
 */
public final class OverlayApplication {

    private static final Configuration TREES = Configuration.builder()
            .jsonProvider(new JacksonJsonNodeJsonProvider())
            .mappingProvider(new JacksonMappingProvider())
            .build();

    private static final Pattern WHOLE = Pattern.compile("\\$(.*[\\w\\]*-])?");

    private final Overlay overlay;
    private final ObjectNode document;

    private OverlayApplication(Overlay overlay, ObjectNode document) {
        this.overlay = overlay;
        this.document = document;
    }

    /**
     * Applies an overlay.
     *
     * @param overlay the overlay
     * @param document the document it refines, which stays as it is
     * @return the refined document
     * @throws ContractException when an action matches nothing, cannot be carried out or adds unannounced properties
     */
    public static ObjectNode apply(Overlay overlay, ObjectNode document) {
        OverlayApplication application = new OverlayApplication(overlay, document.deepCopy());
        overlay.actions().forEach(application::apply);
        return application.document;
    }

    private void apply(Action action) {
        SchemaProperties before = SchemaProperties.of(document);
        boolean matched =
                action.change().isPresent() ? update(action, action.change().get()) : remove(action);
        if (!matched) {
            throw refused(
                    action,
                    "matches nothing in " + overlay.document().getFileName()
                            + "; the document has changed there, or the path is misspelt");
        }
        Set<JsonPointer> gained = before.gainedIn(document);
        if (!action.adds() && !gained.isEmpty()) {
            throw refused(action, "adds " + gained.iterator().next() + "; say 'x-adds: true' if that is meant");
        }
    }

    private boolean update(Action action, JsonNode change) {
        if (action.target().equals("$")) {
            change(action, document, change);
            return true;
        }
        AtomicInteger matches = new AtomicInteger();
        try {
            path(action)
                    .map(
                            document,
                            (match, configuration) -> {
                                change(action, match, change);
                                matches.incrementAndGet();
                                return match;
                            },
                            TREES);
        } catch (PathNotFoundException e) {
            return false;
        } catch (JsonPathException e) {
            throw refused(action, "cannot be updated: " + e.getMessage());
        }
        return matches.get() > 0;
    }

    private void change(Action action, Object match, JsonNode change) {
        if (match instanceof ArrayNode array) {
            Merge.append(array, change);
        } else if (match instanceof ObjectNode object && change instanceof ObjectNode members) {
            Merge.into(object, members);
        } else if (match instanceof ObjectNode) {
            throw refused(action, "selects an object, so 'update' has to be an object too");
        } else {
            throw refused(action, "selects a single value; select the object that holds it");
        }
    }

    private boolean remove(Action action) {
        JsonNode before = document.deepCopy();
        try {
            path(action).delete(document, TREES);
        } catch (PathNotFoundException e) {
            return false;
        } catch (JsonPathException e) {
            throw refused(action, "cannot be removed: " + e.getMessage());
        }
        return !document.equals(before);
    }

    private JsonPath path(Action action) {
        // The library takes "$.info[" and "info" for "$.info"; a slip must not match something else.
        if (!WHOLE.matcher(action.target()).matches()) {
            throw refused(action, "is not a JSONPath: it starts with '$' and ends with a name, '*' or ']'");
        }
        try {
            return JsonPath.compile(action.target());
        } catch (InvalidPathException e) {
            throw refused(action, "is not a JSONPath: " + e.getMessage());
        }
    }

    private ContractException refused(Action action, String reason) {
        return new ContractException(
                overlay.file() + ": action " + action.number() + ": target " + action.target() + " " + reason);
    }
}
