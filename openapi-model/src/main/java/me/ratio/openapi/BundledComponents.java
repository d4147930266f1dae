package me.ratio.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The components that come from other files, by their place there. */
final class BundledComponents {
    private static final Map<String, String> SECTIONS = Map.of(
            "Schema", "schemas",
            "Response", "responses",
            "Parameter", "parameters",
            "Example", "examples",
            "RequestBody", "requestBodies",
            "Header", "headers",
            "SecurityScheme", "securitySchemes",
            "Link", "links",
            "Callback", "callbacks");

    private final ObjectNode document;
    private final Map<RelativeReference, String> pointers = new HashMap<>();

    BundledComponents(ObjectNode document) {
        this.document = document;
    }

    /** Returns the JSON pointer of the component for a place in another file. */
    Optional<String> find(RelativeReference place) {
        return Optional.ofNullable(pointers.get(place));
    }

    /** Adds a component and returns its JSON pointer. */
    String add(RelativeReference place, String type, JsonNode content) {
        String section = SECTIONS.get(type);
        ObjectNode members = document.withObjectProperty("components").withObjectProperty(section);
        String name = name(place);
        String free = name;
        for (int i = 2; members.has(free); i++) {
            free = name + i;
        }
        members.set(free, content);
        String pointer = JsonPointers.child(JsonPointers.child("/components", section), free);
        pointers.put(place, pointer);
        return pointer;
    }

    /** Returns the last key of the place, or the name of a whole file without its extension. */
    private static String name(RelativeReference place) {
        String pointer = JsonPointers.ofReference(place.fragment());
        String name = pointer.isEmpty()
                ? place.file().replaceFirst("^.*/", "").replaceFirst("\\.[^.]*$", "")
                : JsonPointers.lastKey(pointer);
        return name.replaceAll("[^A-Za-z0-9._-]", "_");
    }
}
