package me.ratio.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * One OpenAPI object of a document, such as an Operation or a Schema.
 *
 * @param pointer its JSON pointer
 * @param type its type
 * @param node its content: an object, or a boolean where a schema may be one
 * @param parent the object that contains it; empty for the document itself
 * @param key the key of the parent that leads to it, directly, through a list or through a map
 */
public record OpenApiObject(
        String pointer, ObjectType type, JsonNode node, Optional<OpenApiObject> parent, String key) {
    /** Tells whether a reference is written here instead of the object itself. */
    public boolean isReference() {
        return type.refs() && node.path("$ref").isTextual();
    }

    /** Tells whether this is an object of the given type. */
    public boolean is(String name) {
        return type.name().equals(name);
    }
}
