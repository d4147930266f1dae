package me.ratio.contract.pull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.structure.OpenApiObject;

/**
 * What an object is called, wherever it stands in its list: a parameter by place and name, a tag by name, a server by
 * address, anything else by its JSON pointer.
 */
final class Identity {
    private final Map<String, String> byPointer = new HashMap<>();
    private final Map<String, OpenApiObject> places = new HashMap<>();

    Identity(List<OpenApiObject> all) {
        for (OpenApiObject place : all) {
            String identity = identity(place);
            byPointer.put(place.pointer(), identity);
            places.putIfAbsent(identity, place);
        }
    }

    /** The identity of the object that stands at a pointer. */
    String at(String pointer) {
        return byPointer.get(pointer);
    }

    /** The object with that identity, or null. */
    OpenApiObject find(String identity) {
        return places.get(identity);
    }

    private String identity(OpenApiObject place) {
        if (place.parent().isEmpty()) {
            return "";
        }
        OpenApiObject around = place.parent().get();
        // The steps from the object around it: a key, and perhaps an index or a name.
        String steps = place.pointer().substring(around.pointer().length());
        String name = name(place);
        return byPointer.get(around.pointer()) + (name.isEmpty() ? steps : JsonPointers.child("/" + place.key(), name));
    }

    private static String name(OpenApiObject place) {
        JsonNode node = place.node();
        if (place.is("Parameter") && place.key().equals("parameters") && !isNamed(place)) {
            return node.has("$ref")
                    ? node.path("$ref").asText()
                    : node.path("in").asText() + ":" + node.path("name").asText();
        }
        if (place.is("Tag")) {
            return node.path("name").asText();
        }
        return place.is("Server") && place.key().equals("servers")
                ? node.path("url").asText()
                : "";
    }

    /** Under components a parameter stands under a name of its own. */
    private static boolean isNamed(OpenApiObject place) {
        return place.parent().filter(around -> around.is("Components")).isPresent();
    }
}
