package me.ratio.generator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was found in a document that cannot be generated: all of it, before anything is refused. */
final class Findings {
    private final List<String> lines = new ArrayList<>();
    private final Map<String, String> owners = new HashMap<>();

    void add(String pointer, String reason) {
        lines.add(pointer + ": " + reason);
    }

    /**
     * Finds fault with a Java name that another place has already.
     *
     * @param kind among what the name must be the only one
     */
    void distinct(String pointer, String kind, String javaName) {
        String owner = owners.putIfAbsent(kind + " " + javaName, pointer);
        if (owner != null) {
            add(pointer, "would be " + javaName + " in Java, as " + owner + " is; rename one of them");
        }
    }

    /** Finds fault with an extension whose value is not of the type it needs. */
    void typed(String pointer, Map<String, Object> extensions, String name, Class<?> type, String words) {
        Object value = extensions == null ? null : extensions.get(name);
        if (value != null && !type.isInstance(value)) {
            add(pointer + "/" + name, "must be " + words);
        }
    }

    /**
     * Does nothing when nothing was found.
     *
     * @throws IllegalArgumentException naming all that was found
     */
    void refuse() {
        if (!lines.isEmpty()) {
            throw new IllegalArgumentException(
                    "The document asks for what this generator cannot express; nothing was written:\n  "
                            + String.join("\n  ", lines));
        }
    }

    /** A name as one step of a JSON pointer. */
    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
