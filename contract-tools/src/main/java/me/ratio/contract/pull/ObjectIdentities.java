package me.ratio.contract.pull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.OpenApiObject;
import me.ratio.openapi.Parameters;

/**
 * Identifies objects independently of their index in a list: parameters by location and name, tags by name, servers by
 * URL, all other objects by JSON pointer.
 *
 * <p>A parameter that is inserted at the top of a list moves all others: what was
 * {@code /paths/~1books/get/parameters/0} is now {@code …/1}. With the identity {@code …/parameters/query page} it
 * keeps its description. An identity contains that of its parent, so that objects below a parameter keep theirs as
 * well.
 */
final class ObjectIdentities {
    private final Map<String, String> byPointer = new HashMap<>();
    private final Map<String, OpenApiObject> byIdentity = new HashMap<>();

    ObjectIdentities(List<OpenApiObject> all) {
        for (OpenApiObject object : all) {
            String identity = identity(object);
            byPointer.put(object.pointer(), identity);
            byIdentity.putIfAbsent(identity, object);
        }
    }

    /** Returns the identity of the object at a pointer. */
    String at(String pointer) {
        return byPointer.get(pointer);
    }

    /** Returns the object with an identity, or null. */
    OpenApiObject find(String identity) {
        return byIdentity.get(identity);
    }

    private String identity(OpenApiObject object) {
        if (object.parent().isEmpty()) {
            return "";
        }
        OpenApiObject parent = object.parent().get();
        // The keys below the parent: one of OpenAPI, perhaps followed by an index or a name.
        String keys = object.pointer().substring(parent.pointer().length());
        String name = name(object);
        return byPointer.get(parent.pointer()) + (name.isEmpty() ? keys : JsonPointers.child("/" + object.key(), name));
    }

    private static String name(OpenApiObject object) {
        JsonNode node = object.node();
        if (object.is("Parameter") && object.key().equals("parameters") && !isNamed(object)) {
            return object.isReference()
                    ? node.path("$ref").asText()
                    : Parameters.key(node.path("in").asText(), node.path("name").asText());
        }
        if (object.is("Tag")) {
            return node.path("name").asText();
        }
        return object.is("Server") && object.key().equals("servers")
                ? node.path("url").asText()
                : "";
    }

    /** Tells whether a parameter is a component, which has a name as its key. */
    private static boolean isNamed(OpenApiObject object) {
        return object.parent().filter(parent -> parent.is("Components")).isPresent();
    }
}
