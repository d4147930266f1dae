package me.ratio.openapi.structure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Where an object of OpenAPI stands in a document.
 *
 * @param pointer its JSON pointer
 * @param kind what it is
 * @param node its content: an object, or a boolean where a schema may be one
 * @param around the object that holds it; nothing for the document itself
 * @param key the key of that object under which it stands, directly, in a list or in a map
 */
public record OpenApiObject(
        String pointer, ObjectType kind, JsonNode node, Optional<OpenApiObject> around, String key) {
    /** Tells whether a reference stands here instead of the object itself. */
    public boolean isReference() {
        return kind.refs() && node.path("$ref").isTextual();
    }

    /** Tells whether this is an object of that name. */
    public boolean is(String name) {
        return kind.name().equals(name);
    }
}
