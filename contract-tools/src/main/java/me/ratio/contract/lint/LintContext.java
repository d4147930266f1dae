package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.OpenApiDocument;
import me.ratio.openapi.OpenApiObject;
import me.ratio.openapi.OpenApiVersion;

/** The document that is checked, with its objects by type and by JSON pointer. */
final class LintContext {
    private final OpenApiDocument document;
    private final Map<String, OpenApiObject> byPointer = new HashMap<>();

    LintContext(ObjectNode tree) {
        this.document = new OpenApiDocument(tree);
        document.objects().forEach(object -> byPointer.put(object.pointer(), object));
    }

    OpenApiDocument document() {
        return document;
    }

    ObjectNode tree() {
        return document.tree();
    }

    OpenApiVersion version() {
        return document.version();
    }

    List<OpenApiObject> objects() {
        return document.objects();
    }

    /**
     * Returns all objects of a type, without references: a parameter that ten operations refer to is checked once, where it
     * is defined. Schemas include references, because the keywords next to a {@code $ref} count in 3.1.
     */
    Stream<OpenApiObject> all(String type) {
        return objects().stream().filter(object -> object.is(type) && (type.equals("Schema") || !object.isReference()));
    }

    /** Returns all schemas that are objects. */
    Stream<OpenApiObject> schemas() {
        return all("Schema").filter(object -> object.node().isObject());
    }

    /** Returns the object at a pointer. */
    Optional<OpenApiObject> at(String pointer) {
        return Optional.ofNullable(byPointer.get(pointer));
    }

    /** Returns the node of an object, which can follow references. */
    LocatedNode located(OpenApiObject object) {
        return new LocatedNode(document, object.pointer(), object.node());
    }

    JsonNode resolve(JsonNode node) {
        return document.resolve(node);
    }
}
