package me.ratio.generator.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A place in a document: what stands there, and the JSON pointer that leads to it. */
public record Place(JsonNode node, String pointer) {
    Place at(String key) {
        return new Place(node.path(key), pointer + "/" + key.replace("~", "~0").replace("/", "~1"));
    }

    Place at(int index) {
        return new Place(node.path(index), pointer + "/" + index);
    }

    boolean exists() {
        return !node.isMissingNode() && !node.isNull();
    }

    boolean has(String key) {
        return node.has(key);
    }

    /** The text under a key; null when there is none, or something else. */
    String text(String key) {
        return node.path(key).isTextual() ? node.path(key).asText() : null;
    }

    boolean isTrue(String key) {
        return node.path(key).isBoolean() && node.path(key).asBoolean();
    }

    /** The elements of a list under a key, none when there is no list. */
    List<Place> elements(String key) {
        Place list = at(key);
        List<Place> elements = new ArrayList<>();
        for (int i = 0; list.node.isArray() && i < list.node.size(); i++) {
            elements.add(list.at(i));
        }
        return elements;
    }

    /** The members of an object under a key, in the order of the document. */
    Map<String, Place> members(String key) {
        return at(key).members();
    }

    Map<String, Place> members() {
        Map<String, Place> members = new LinkedHashMap<>();
        if (node.isObject()) {
            node.fieldNames().forEachRemaining(name -> members.put(name, at(name)));
        }
        return members;
    }
}
