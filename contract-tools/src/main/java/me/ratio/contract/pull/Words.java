package me.ratio.contract.pull;

import java.util.List;
import me.ratio.openapi.structure.OpenApiObject;

/** Which keys of a document hold words and examples, and not structure. */
final class Words {
    private static final List<String> KEYS = List.of("title", "summary", "description", "example", "examples", "value");

    private Words() {}

    /** The keys of words that an object may have. */
    static List<String> keysOf(OpenApiObject place) {
        if (!place.node().isObject()) {
            return List.of();
        }
        if (place.is("Info")) {
            // The title is the name of the API and no sentence about it.
            return List.of("summary", "description");
        }
        return KEYS.stream()
                .filter(key -> place.type().keys().containsKey(key) && !isNamedExamples(place, key))
                .toList();
    }

    /** Whether there is an example is structure; only what it says is ours. */
    static boolean isExample(String key) {
        return key.startsWith("example");
    }

    /** Named examples are places of their own; those of a schema are a mere list. */
    private static boolean isNamedExamples(OpenApiObject place, String key) {
        return key.equals("examples") && !place.is("Schema");
    }
}
