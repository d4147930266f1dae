package me.ratio.contract.pull;

import java.util.List;
import me.ratio.openapi.OpenApiObject;

/**
 * Lists the keys of an object that document it, such as descriptions and examples, and are not structure.
 *
 * <p>{@code value} is the value of an Example object.
 */
final class DocumentationKeys {
    private static final List<String> KEYS = List.of("title", "summary", "description", "example", "examples", "value");

    private DocumentationKeys() {}

    static List<String> of(OpenApiObject object) {
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

    /** Tells whether a key is an example. Its presence is structure, only its value is documentation. */
    static boolean isExample(String key) {
        return key.startsWith("example");
    }

    /** Tells whether a key contains examples by name, which are objects themselves. Those of a schema are a list. */
    private static boolean isExampleMap(OpenApiObject object, String key) {
        return key.equals("examples") && !object.is("Schema");
    }
}
