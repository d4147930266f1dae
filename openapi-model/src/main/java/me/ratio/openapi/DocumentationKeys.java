package me.ratio.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Lists the keys of an object that document it, such as descriptions and examples, and are not structure.
 *
 * <p>{@code value} is the value of an Example object.
 */
public final class DocumentationKeys {
    private static final List<String> KEYS = List.of("title", "summary", "description", "example", "examples", "value");

    private DocumentationKeys() {}

    /** Returns the keys that document an object. */
    public static List<String> of(OpenApiObject object) {
        if (!object.node().isObject()) {
            return List.of();
        }
        if (object.is("Info")) {
            // The title is the name of the API, so it is structure.
            return List.of("summary", "description");
        }
        return KEYS.stream()
                .filter(key -> object.type().keys().containsKey(key) && !isExampleMap(object, key))
                .toList();
    }

    /** Returns a copy of a document without its descriptions and examples. */
    public static ObjectNode without(ObjectNode document) {
        ObjectNode structure = document.deepCopy();
        for (OpenApiObject object : OpenApiObjects.of(structure)) {
            of(object).forEach(key -> ((ObjectNode) object.node()).remove(key));
        }
        return structure;
    }

    /** Tells whether a key is an example. Its presence is structure, only its value is documentation. */
    public static boolean isExample(String key) {
        return key.startsWith("example");
    }

    /** Tells whether a key contains examples by name, which are objects themselves. Those of a schema are a list. */
    private static boolean isExampleMap(OpenApiObject object, String key) {
        return key.equals("examples") && !object.is("Schema");
    }
}
