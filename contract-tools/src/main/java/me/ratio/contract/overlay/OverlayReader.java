package me.ratio.contract.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import me.ratio.contract.jsonpath.JsonPath;
import me.ratio.contract.jsonpath.JsonPathException;
import me.ratio.openapi.DocumentException;
import me.ratio.openapi.DocumentReader;
import me.ratio.openapi.LocatedDocument;
import me.ratio.openapi.SourceLines;

/** Reads and validates an overlay. */
public final class OverlayReader {
    /** An extension of ours, which other overlay tools ignore. */
    private static final String ADDS = "x-adds";

    private static final Set<String> ROOT_KEYS = Set.of("overlay", "info", "extends", "actions");

    private final Path file;

    private final SourceLines lines;

    private OverlayReader(Path file, SourceLines lines) {
        this.file = file;
        this.lines = lines;
    }

    /**
     * Reads an overlay.
     *
     * @param file the file, YAML or JSON
     * @return the overlay
     * @throws DocumentException when the file is not well-formed or not a valid OpenAPI Overlay 1.0 or 1.1
     */
    public static Overlay read(Path file) {
        return read(file, DocumentReader.bytes(file));
    }

    /**
     * Reads an overlay from bytes, such as an earlier version of a file.
     *
     * @param file its name in messages and the base of its {@code extends}
     * @param content the bytes, YAML or JSON
     * @return the overlay
     * @throws DocumentException as {@link #read(Path)}
     */
    public static Overlay read(Path file, byte[] content) {
        LocatedDocument located = DocumentReader.locate(file.toString(), content);
        return new OverlayReader(file, located.lines()).overlay(located.tree());
    }

    private Overlay overlay(ObjectNode content) {
        OverlayVersion version = OverlayVersion.of(content.path("overlay").asText())
                .filter(found -> content.path("overlay").isTextual())
                .orElseThrow(() -> notAnOverlay("the key 'overlay' must be a version 1.0.x or 1.1.x, such as 1.1.0"));
        for (String key : List.of("title", "version")) {
            if (!content.path("info").path(key).isTextual()) {
                throw notAnOverlay("the key 'info' must contain a " + key);
            }
        }
        if (!isTextOrAbsent(content.path("info"), "description")) {
            throw notAnOverlay("the description of 'info' must be text");
        }
        for (Map.Entry<String, JsonNode> field : content.properties()) {
            if (!ROOT_KEYS.contains(field.getKey()) && !field.getKey().startsWith("x-")) {
                throw notAnOverlay(
                        "'" + field.getKey() + "' is not a valid key: use overlay, info, extends and actions");
            }
        }
        Optional<Path> document = document(content);
        if (!content.path("actions").isArray() || content.path("actions").isEmpty()) {
            throw notAnOverlay("the key 'actions' must be a list with at least one action");
        }
        return new Overlay(file, version, document, actions(version, content.path("actions")));
    }

    /** Returns the document to change. Only files are read, so that an overlay cannot open connections. */
    private Optional<Path> document(ObjectNode content) {
        if (!content.has("extends")) {
            return Optional.empty();
        }
        JsonNode name = content.get("extends");
        if (!name.isTextual() || name.asText().isEmpty()) {
            throw notAnOverlay("the key 'extends' must be the name of a document");
        }
        try {
            URI uri = URI.create(name.asText());
            // An absolute one names the document, but is not a place to read it from.
            return uri.getScheme() != null || uri.getPath() == null
                    ? Optional.empty()
                    : Optional.of(file.resolveSibling(uri.getPath()));
        } catch (IllegalArgumentException e) {
            throw notAnOverlay("the key 'extends' must be a URI reference, such as ./openapi.yaml");
        }
    }

    private List<OverlayAction> actions(OverlayVersion version, JsonNode list) {
        List<OverlayAction> actions = new ArrayList<>();
        List<JsonNode> contents = new ArrayList<>();
        for (JsonNode action : list) {
            int number = actions.size() + 1;
            if (contents.contains(action)) {
                throw badAction(number, "repeats action " + (contents.indexOf(action) + 1) + ": remove one of them");
            }
            contents.add(action);
            actions.add(action(version, number, action));
        }
        return actions;
    }

    private OverlayAction action(OverlayVersion version, int number, JsonNode action) {
        List<String> keys = version == OverlayVersion.V1_0
                ? List.of("target", "description", "update", "remove")
                : List.of("target", "description", "update", "copy", "remove");
        for (Map.Entry<String, JsonNode> field : action.properties()) {
            String key = field.getKey();
            if (!keys.contains(key) && !key.startsWith("x-")) {
                throw badAction(number, "'" + key + "' is not a valid key: use " + String.join(", ", keys));
            }
        }
        if (!action.path("target").isTextual()) {
            throw badAction(number, "the key 'target' must be a JSONPath");
        }
        if (!isTextOrAbsent(action, "description")) {
            throw badAction(number, "the key 'description' must be text");
        }
        if (action.has("update") && action.has("copy")) {
            throw badAction(number, "an action has 'update' or 'copy', not both");
        }
        return new OverlayAction(
                number,
                line(number),
                path(number, "target", action),
                Optional.ofNullable(action.get("update")),
                action.has("copy") ? Optional.of(path(number, "copy", action)) : Optional.empty(),
                flag(number, action, "remove"),
                flag(number, action, ADDS));
    }

    private JsonPath path(int number, String key, JsonNode action) {
        JsonNode expression = action.get(key);
        if (!expression.isTextual()) {
            throw badAction(number, "the key '" + key + "' must be a JSONPath");
        }
        try {
            return JsonPath.parseWithHyphens(expression.textValue());
        } catch (JsonPathException e) {
            throw badAction(number, key + " " + expression.textValue() + " is not a valid JSONPath: " + e.getMessage());
        }
    }

    private static boolean isTextOrAbsent(JsonNode object, String key) {
        return !object.has(key) || object.get(key).isTextual();
    }

    private boolean flag(int number, JsonNode action, String key) {
        JsonNode flag = action.path(key);
        if (!flag.isMissingNode() && !flag.isBoolean()) {
            throw badAction(number, "the key '" + key + "' must be true or false");
        }
        return flag.asBoolean();
    }

    private DocumentException notAnOverlay(String reason) {
        return new DocumentException(file + ":1:1: not an OpenAPI Overlay: " + reason);
    }

    private int line(int number) {
        return lines.of("/actions/" + (number - 1));
    }

    private DocumentException badAction(int number, String reason) {
        return new DocumentException(file + ":" + line(number) + ": action " + number + ": " + reason);
    }
}
