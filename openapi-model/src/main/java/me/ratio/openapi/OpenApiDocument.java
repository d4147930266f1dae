package me.ratio.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An OpenAPI document, with its objects, its operations and the references within it.
 *
 * <p>Thread-safe, as are the values, operations and objects that it returns.
 */
public final class OpenApiDocument {
    private final ObjectNode tree;
    private final OpenApiVersion version;
    private final Map<String, LocatedNode> targets = new ConcurrentHashMap<>();
    private volatile List<OpenApiObject> objects;

    /**
     * Creates the model of a document.
     *
     * @param tree an OpenAPI 3 document, which must not change afterwards
     */
    public OpenApiDocument(ObjectNode tree) {
        this.tree = tree;
        this.version = OpenApiVersion.of(tree);
    }

    /** Returns the tree of the document. */
    public ObjectNode tree() {
        return tree;
    }

    /** Returns the version of OpenAPI that the document is written in. */
    public OpenApiVersion version() {
        return version;
    }

    /** Returns the whole document as a located value. */
    public LocatedNode root() {
        return new LocatedNode(this, "", tree);
    }

    /** Returns all OpenAPI objects in document order, each before the objects within it. */
    public List<OpenApiObject> objects() {
        if (objects == null) {
            objects = OpenApiObjects.of(tree);
        }
        return objects;
    }

    /** Returns the operations under {@code paths}, in document order. */
    public List<OperationObject> operations() {
        return OperationObject.all(this);
    }

    /** Returns the schemas under {@code components}, by name. */
    public Map<String, LocatedNode> schemas() {
        return root().child("components").members("schemas");
    }

    /**
     * Returns the target of a reference.
     *
     * @param reference the text of a {@code $ref}
     * @return the target; a missing value when it is outside of the document or does not exist
     */
    public LocatedNode resolve(String reference) {
        LocatedNode known = targets.get(reference); // computeIfAbsent may lock, even where there is nothing to compute
        return known == null ? targets.computeIfAbsent(reference, this::lookUp) : known;
    }

    /**
     * Follows the reference in a value, and those in its target.
     *
     * @param node a value
     * @return the value itself when it is not a reference; a missing node for a broken reference or a cycle
     */
    public JsonNode resolve(JsonNode node) {
        Set<String> seen = new HashSet<>();
        JsonNode at = node;
        while (at.path("$ref").isTextual()) {
            String reference = at.path("$ref").asText();
            at = seen.add(reference) ? resolve(reference).node() : MissingNode.getInstance();
        }
        return at;
    }

    /**
     * Returns the value at a JSON pointer.
     *
     * @param pointer the pointer, {@code ""} for the whole document
     * @return the value there, which may be missing
     */
    public LocatedNode at(String pointer) {
        return new LocatedNode(this, pointer, JsonPointers.find(tree, pointer));
    }

    private LocatedNode lookUp(String reference) {
        return new Reference("", reference).target().map(this::at).orElseGet(() -> root().absent());
    }
}
