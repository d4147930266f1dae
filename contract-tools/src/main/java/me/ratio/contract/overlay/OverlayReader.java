package me.ratio.contract.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import me.ratio.openapi.DocumentException;
import me.ratio.openapi.DocumentReader;
import me.ratio.openapi.LocatedDocument;
import me.ratio.openapi.SourceLines;

/** Reads and validates an overlay. */
public final class OverlayReader {
    /** An extension of ours, which other overlay tools ignore. */
    private static final String ADDS = "x-adds";

    private static final Set<String> KEYS = Set.of("target", "description", "update", "remove", ADDS);

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
     * @throws DocumentException when the file is not well-formed or not a valid OpenAPI Overlay 1.0
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
        if (!content.path("overlay").asText().startsWith("1.0.")) {
            throw notAnOverlay("the key 'overlay' must be a version 1.0.x");
        }
        for (String key : List.of("title", "version")) {
            if (!content.path("info").path(key).isTextual()) {
                throw notAnOverlay("the key 'info' must contain a " + key);
            }
        }
        if (content.has("extends") && !content.path("extends").isTextual()) {
            throw notAnOverlay("the key 'extends' must be the name of a document");
        }
        if (!content.path("actions").isArray() || content.path("actions").isEmpty()) {
            throw notAnOverlay("the key 'actions' must be a list with at least one action");
        }
        List<OverlayAction> actions = new ArrayList<>();
        for (JsonNode action : content.path("actions")) {
            actions.add(action(actions.size() + 1, action));
        }
        Optional<Path> document =
                Optional.ofNullable(content.get("extends")).map(name -> file.resolveSibling(name.asText()));
        return new Overlay(file, document, actions);
    }

    private OverlayAction action(int number, JsonNode action) {
        for (Map.Entry<String, JsonNode> field : action.properties()) {
            String key = field.getKey();
            if (!KEYS.contains(key) && !key.startsWith("x-")) {
                throw badAction(number, "'" + key + "' is not a valid key: use target, description, update or remove");
            }
        }
        if (!action.path("target").isTextual()) {
            throw badAction(number, "the key 'target' must be a JSONPath");
        }
        boolean remove = flag(number, action, "remove");
        if (remove == action.has("update")) {
            throw badAction(number, "an action must have either 'update' or 'remove: true'");
        }
        Optional<JsonNode> change = remove ? Optional.empty() : Optional.of(action.get("update"));
        return new OverlayAction(
                number, line(number), action.get("target").asText(), change, flag(number, action, ADDS));
    }

    private boolean flag(int number, JsonNode action, String key) {
        JsonNode flag = action.path(key);
        if (!flag.isMissingNode() && !flag.isBoolean()) {
            throw badAction(number, "the key '" + key + "' must be true or false");
        }
        return flag.asBoolean();
    }

    private DocumentException notAnOverlay(String reason) {
        return new DocumentException(file + ":1:1: not an OpenAPI Overlay 1.0: " + reason);
    }

    private int line(int number) {
        return lines.of("/actions/" + (number - 1));
    }

    private DocumentException badAction(int number, String reason) {
        return new DocumentException(file + ":" + line(number) + ": action " + number + ": " + reason);
    }
}
